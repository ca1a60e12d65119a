package io.newswire.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StableFilesTest {
  private static final Instant START = Instant.parse("2026-03-04T05:06:07Z");
  private static final Path PAGE = Path.of("page.html");

  private final StableFiles settling = new StableFiles(Duration.ofSeconds(1));

  @Test
  void aFileIsSettledWhenItStayedTheSame() {
    assertThat(settling.settled(Map.of(PAGE, stamp(7, 1)), START)).isEmpty();
    assertThat(settling.settled(Map.of(PAGE, stamp(7, 1)), START.plusMillis(999))).isEmpty();
    assertThat(settling.settled(Map.of(PAGE, stamp(7, 1)), START.plusMillis(1000)))
        .containsExactly(PAGE);
  }

  @Test
  void aFileThatGrowsIsWaitedForAnew() {
    settling.settled(Map.of(PAGE, stamp(7, 1)), START);

    assertThat(settling.settled(Map.of(PAGE, stamp(8, 1)), START.plusMillis(1000))).isEmpty();
    assertThat(settling.settled(Map.of(PAGE, stamp(8, 1)), START.plusMillis(2000)))
        .containsExactly(PAGE);
  }

  @Test
  void aFileRewrittenInTheSameSizeIsWaitedForAnew() {
    settling.settled(Map.of(PAGE, stamp(7, 1)), START);

    assertThat(settling.settled(Map.of(PAGE, stamp(7, 2)), START.plusMillis(1000))).isEmpty();
  }

  @Test
  void aFileThatWentAndCameIsNew() {
    settling.settled(Map.of(PAGE, stamp(7, 1)), START);
    settling.settled(Map.of(), START.plusMillis(500));

    assertThat(settling.settled(Map.of(PAGE, stamp(7, 1)), START.plusMillis(1000))).isEmpty();
  }

  @Test
  void anEmptyFileIsWaitedForTenTimesAsLong() {
    settling.settled(Map.of(PAGE, stamp(0, 1)), START);

    assertThat(settling.settled(Map.of(PAGE, stamp(0, 1)), START.plusMillis(9999))).isEmpty();
    assertThat(settling.settled(Map.of(PAGE, stamp(0, 1)), START.plusMillis(10000)))
        .containsExactly(PAGE);
  }

  @Test
  void theOldestComesFirst() {
    Path young = Path.of("a.html");
    Path old = Path.of("b.html");
    Map<Path, FileStamp> files = Map.of(young, stamp(7, 2), old, stamp(7, 1));
    settling.settled(files, START);

    assertThat(settling.settled(files, START.plusMillis(1000))).containsExactly(old, young);
  }

  private static FileStamp stamp(long bytes, long modified) {
    return new FileStamp(bytes, FileTime.fromMillis(modified));
  }
}
