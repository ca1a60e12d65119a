package io.newswire.enrich.names;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.newswire.model.EntityType;
import io.newswire.model.GeoPoint;
import io.newswire.model.Json;
import io.newswire.model.KnownName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameRegistryTest {
  @TempDir private Path folder;
  private NameRegistry names;

  private static byte[] json(String id, String name) {
    return Json.bytes(
        new KnownName(id, EntityType.ORGANIZATION, name, List.of(), null, null, null, null));
  }

  private List<String> idsOf(String form) {
    return names.current().of(form, "en").stream().map(KnownName::id).toList();
  }

  @BeforeEach
  void readOneFile() throws IOException {
    Files.writeString(
        folder.resolve("own.tsv"), "\torganization\tOrla Pilots\nbad line\n\tmisc\tOrlan\n");
    names = new NameRegistry(folder);
  }

  @AfterEach
  void close() {
    names.close();
  }

  @Test
  void theNamesOfTheFilesAndOfThePlacesAreKnownAndABadLineHarmsNoOther() {
    assertThat(idsOf("Orla Pilots")).containsExactly("organization:orla-pilots");
    assertThat(idsOf("Orlan")).containsExactly("misc:orlan");
    assertThat(idsOf("Beirut")).contains("location:beirut-lb");
  }

  @Test
  void filesAreReadWithTheFirstUse() throws IOException {
    Files.writeString(folder.resolve("more.tsv"), "\tmisc\tSelka\n");

    assertThat(idsOf("Selka")).containsExactly("misc:selka");
  }

  @Test
  void aFileThatCannotBeReadIsNamed() throws IOException {
    Path unreadable = Files.createDirectory(folder.resolve("folder.tsv"));

    assertThatThrownBy(names::readFiles)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(unreadable.toString());
  }

  @Test
  void aFileThatCannotBeReadLaterChangesNothing() throws IOException {
    names.readFiles();
    Files.createDirectory(folder.resolve("folder.tsv"));

    assertThat(idsOf("Orlan")).containsExactly("misc:orlan");
  }

  @Test
  void aNameOfTheTopicReplacesThatOfTheFilesUntilItIsRemoved() {
    String id = "organization:orla-pilots";
    String before = names.current().version();
    names.load(Map.of(id, json(id, "Pilots of Orla")));

    assertThat(idsOf("Pilots of Orla")).containsExactly(id);
    assertThat(idsOf("Orla Pilots")).isEmpty();
    assertThat(names.current().version()).isNotEqualTo(before);

    names.change(id, null);
    await().until(() -> idsOf("Orla Pilots").contains(id));
    assertThat(names.current().version()).isEqualTo(before);
  }

  @Test
  void aRecordThatIsNoNameChangesNothing() {
    names.load(
        Map.of(
            "a", "{".getBytes(UTF_8),
            "b", "{\"type\":\"PERSON\",\"name\":\"\"}".getBytes(UTF_8),
            "organization:new", json("organization:new", "Selka Guild")));

    assertThat(idsOf("Selka Guild")).containsExactly("organization:new");
  }

  @Test
  void aChangeThatComesBeforeTheLoadIsNewerThanWhatIsLoaded() {
    names.change("organization:one", json("organization:one", "Selka Guild"));
    names.change("organization:two", null);
    names.load(
        Map.of(
            "organization:one", json("organization:one", "Old Guild"),
            "organization:two", json("organization:two", "Gone Guild"),
            "organization:three", json("organization:three", "Third Guild")));

    assertThat(idsOf("Selka Guild")).containsExactly("organization:one");
    assertThat(idsOf("Old Guild")).isEmpty();
    assertThat(idsOf("Gone Guild")).isEmpty();
    assertThat(idsOf("Third Guild")).containsExactly("organization:three");
  }

  @Test
  void aRecordThatCannotBeUsedRemovesTheNameAsItDoesAfterARestart() {
    String id = "organization:guild";
    names.load(Map.of(id, json(id, "Selka Guild")));
    names.change(id, "{".getBytes(UTF_8));

    await().until(() -> idsOf("Selka Guild").isEmpty());
  }

  @Test
  void aNameUnderTheKeyOfAnotherIsLeftOut() {
    names.load(Map.of("organization:other", json("organization:guild", "Selka Guild")));

    assertThat(idsOf("Selka Guild")).isEmpty();
  }

  @Test
  void aChangedFileIsReadAgain() throws IOException {
    names.load(Map.of());
    Files.writeString(folder.resolve("more.tsv"), "\tlocation\tPort Orla\t\t\tNO\t61.5\t-6.5\n");

    await().until(() -> !idsOf("Port Orla").isEmpty());
    assertThat(names.current().of("Port Orla", "en").get(0).location())
        .isEqualTo(new GeoPoint(61.5, -6.5));
  }
}
