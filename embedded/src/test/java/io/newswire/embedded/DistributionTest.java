package io.newswire.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionTest {
  @Test
  void folderWithoutElasticsearchIsNamedWithWhatToDo(@TempDir Path empty) {
    assertThatThrownBy(() -> Distribution.check(empty))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("No Elasticsearch in " + empty)
        .hasMessageContaining("mvn -pl embedded");
  }

  @Test
  void theBuildUnpacksElasticsearchWithItsPlugin() {
    assertThat(Distribution.find().resolve("plugins/newswire-english/named_components.json"))
        .exists();
  }
}
