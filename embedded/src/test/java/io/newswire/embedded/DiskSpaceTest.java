package io.newswire.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {
  @TempDir private Path dir;

  @Test
  void whatIsFreeIsEnough() throws IOException {
    assertThat(DiskSpace.freeMegabytes(dir)).isPositive();
    DiskSpace.require(dir, 1);
  }

  @Test
  void moreThanAnyDiskHasIsRefusedWithWhatIsFree() {
    long exabyte = 1L << 40;

    assertThatThrownBy(() -> DiskSpace.require(dir, exabyte))
        .isInstanceOf(IOException.class)
        .hasMessageMatching("[1-9][0-9]* MB are free there, and " + exabyte + " are needed: .*");
  }
}
