package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.testkit.ChildJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongTextsIT {
  /** The language model takes some 55 MB of it, and a text up to 20 MB. */
  private static final String HEAP = "-Xmx300m";

  @Test
  void tenMegabytesAreEnrichedInASmallHeapWhateverTheyAreMadeOf(@TempDir Path folder)
      throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        ChildJvm.command(LongTexts.class, List.of(HEAP, "-XX:-DontCompileHugeMethods"))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      assertThat(process.waitFor()).as(Files.readString(err)).isZero();
    } finally {
      process.destroyForcibly();
    }

    assertThat(Files.readAllLines(out))
        .hasSize(2 * LongTexts.KINDS.size())
        .contains(
            "a0: 2 entities, %d quotes, 3 rules".formatted(ResultLimits.MAX_QUOTES),
            "a1: 1 entities, %d quotes, 1 rules".formatted(ResultLimits.MAX_QUOTES));
  }
}
