package io.newswire.embedded;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerLockTest {
  @TempDir Path dir;

  @Test
  void secondOwnerIsToldWhoOwnsTheDirectoryAndWhatToDo() {
    OwnerLock first = OwnerLock.take(dir);

    assertThatThrownBy(() -> OwnerLock.take(dir.resolve("..").resolve(dir.getFileName())))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("is in use by another Newswire (process " + pid() + ")")
        .hasMessageEndingWith("stop it or choose another data.dir.");
    assertThatThrownBy(() -> OwnerLock.take(dir)).as("still").isInstanceOf(StartException.class);

    first.close();
    OwnerLock.take(dir).close();
  }

  @Test
  void fileInPlaceOfTheDirectoryIsNamed() throws Exception {
    Path file = Files.createFile(dir.resolve("data"));

    assertThatThrownBy(() -> OwnerLock.take(file)).hasMessageContaining("Cannot use " + file);
  }

  private static long pid() {
    return ProcessHandle.current().pid();
  }
}
