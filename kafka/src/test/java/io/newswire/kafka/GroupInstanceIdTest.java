package io.newswire.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupInstanceIdTest {
  @TempDir private Path dir;

  @Test
  void itStaysWithItsFolder() {
    String id = GroupInstanceId.of(dir.resolve("one"));
    assertThat(GroupInstanceId.of(dir.resolve("one"))).isEqualTo(id);
    assertThat(GroupInstanceId.of(dir.resolve("two"))).isNotEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "half-a-wri", "one two", "\u0000"})
  void aDamagedOneIsReplaced(String damaged) throws Exception {
    Path file = Files.writeString(dir.resolve("group-instance-id"), damaged);
    String id = GroupInstanceId.of(dir);
    assertThat(id).isNotEqualTo(damaged).isEqualTo(Files.readString(file));
  }

  @Test
  void aFolderThatCannotBeIsAnError() throws Exception {
    Path file = Files.createFile(dir.resolve("file"));
    assertThatThrownBy(() -> GroupInstanceId.of(file.resolve("under")))
        .isInstanceOf(UncheckedIOException.class);
  }
}
