package io.newswire.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStoresTest {
  @TempDir private Path data;
  private Path folder;
  private LocalStores stores;

  @BeforeEach
  void fill() throws IOException {
    folder = data.resolve("newswire-enrich");
    stores = new LocalStores(folder);
    for (String store : new String[] {"global/rocksdb/rules", "0_3/rocksdb/told", "1_12"}) {
      Files.createDirectories(folder.resolve(store));
      Files.writeString(folder.resolve(store).resolve("CURRENT"), "");
    }
    Files.writeString(folder.resolve("kafka-streams-process-metadata"), "{}");
    Files.writeString(folder.resolve("group-instance-id"), "x");
  }

  @Test
  void storesThatWereNotClosedAreRemovedAndNothingElse() {
    stores.opening();

    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("kafka-streams-process-metadata", "group-instance-id");
  }

  @Test
  void storesThatWereClosedStayForOneStart() {
    stores.closed();
    stores.opening();

    assertThat(folder.resolve("global/rocksdb/rules/CURRENT")).exists();
    assertThat(folder.resolve("0_3/rocksdb/told/CURRENT")).exists();
    assertThat(folder.resolve("1_12/CURRENT")).exists();

    stores.opening();

    assertThat(folder.resolve("global")).doesNotExist();
    assertThat(folder.resolve("0_3")).doesNotExist();
  }

  @Test
  void aFirstStartHasNoFolder() {
    new LocalStores(data.resolve("none")).opening();

    assertThat(data.resolve("none")).doesNotExist();
  }
}
