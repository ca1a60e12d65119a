package io.newswire.ingest.feed;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.newswire.launcher.fuzz.Rejections;
import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import java.time.Instant;
import java.util.Arrays;

/** Records of {@code news.feed-entries}: each can be used and written again, or is rejected. */
class EntryMemoryFuzzTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  @FuzzTest(maxDuration = "5m")
  void entries(byte[] json) throws RejectedException {
    EntryMemory memory;
    try {
      memory = EntryMemory.read(json);
    } catch (RejectedException e) {
      Rejections.check(e);
      return;
    }
    byte[] written = Json.bytes(memory);
    if (!Arrays.equals(written, Json.bytes(EntryMemory.read(written)))) {
      throw new AssertionError("not the same when it is read again: " + memory);
    }
    memory.dueBy(NOW);
    memory.taken(NOW);
  }
}
