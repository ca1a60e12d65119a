package io.newswire.admin.publishers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.admin.InvalidInputException;
import io.newswire.admin.NotFoundException;
import io.newswire.http.access.Publishers;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherFileTest {
  private static final String CONTENT =
      """
      # The newsroom, herald.key is below.
      newsroom.key = ${env:NEWSROOM_KEY}

      herald.key:0123456789abcdef0123456789abcdef,\\
        another-0123456789abcdef
      herald.source=Port Orla Herald
      heraldry.key=0123456789abcdef0123456789abcdee
      her\\u0061ld.sites=herald.example
      """;

  @TempDir private Path folder;

  @Test
  void whoIsAddedHasAKeyThatTheServerAccepts() throws IOException {
    Path path = folder.resolve("new.properties");
    PublisherFile file = new PublisherFile(path);

    String key = file.add("amaro", "reader");

    assertThat(key).matches("[0-9a-f]{64}");
    assertThat(Files.readString(path))
        .isEqualTo("amaro.key=%s\namaro.role=reader\n".formatted(key));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
    assertThat(file.add("brandvold", null)).isNotEqualTo(key);
    assertThat(
            Publishers.of(
                    new NewswireConfig(Map.of(ConfigKeys.INGEST_HTTP_PUBLISHERS, path.toString())))
                .isEmpty())
        .isFalse();
  }

  @Test
  void allOtherLinesStayAndOthersMayNotReadTheFile() throws IOException {
    Path path = write(CONTENT.stripTrailing());
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw-r--"));

    String key = new PublisherFile(path).add("amaro", "editor");

    assertThat(Files.readString(path))
        .isEqualTo(CONTENT + "amaro.key=%s\namaro.role=editor\n".formatted(key));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void whoIsRemovedIsGoneWithAllLinesHoweverTheyAreWritten() throws IOException {
    Path path = write(CONTENT);

    new PublisherFile(path).remove("herald");

    assertThat(Files.readString(path))
        .isEqualTo(
            """
            # The newsroom, herald.key is below.
            newsroom.key = ${env:NEWSROOM_KEY}

            heraldry.key=0123456789abcdef0123456789abcdee
            """);
  }

  @Test
  void allAreListedWithTheirFields() throws IOException {
    Map<String, Map<String, String>> all = new PublisherFile(write(CONTENT)).all();

    assertThat(all).containsOnlyKeys("newsroom", "herald", "heraldry");
    assertThat(all.get("herald")).containsOnlyKeys("key", "source", "sites");
    assertThat(all.get("herald")).containsEntry("source", "Port Orla Herald");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a.key", "a=b", "a:b", "#a", "a\nb", "é"})
  void aNameThatWouldBeAnotherLineIsRefused(String name) throws IOException {
    Path path = write(CONTENT);

    assertThatThrownBy(() -> new PublisherFile(path).add(name, null))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("cannot be a name");
    assertThat(Files.readString(path)).isEqualTo(CONTENT);
  }

  @Test
  void aNameThatIsTakenAndOneThatIsNotThereAreTold() throws IOException {
    Path path = write(CONTENT);

    assertThatThrownBy(() -> new PublisherFile(path).add("herald", null))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("names herald already");
    assertThatThrownBy(() -> new PublisherFile(path).remove("nobody"))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("there is no publisher 'nobody'");
    assertThatThrownBy(() -> PublisherFile.of(new NewswireConfig(Map.of())))
        .hasMessageContaining("set ingest.http.publishers to its path");
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("publishers.properties"), content);
  }
}
