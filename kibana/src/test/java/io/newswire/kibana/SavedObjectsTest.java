package io.newswire.kibana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SavedObjectsTest {
  private static final Path COMMITTED = Path.of("../config/kibana/newswire.ndjson");

  @Test
  void theFileForImportsByHandIsWhatTheDescriptionStandsFor() throws IOException {
    assertThat(SavedObjects.ndjson(Description.packaged()))
        .as("make it anew: ./newswire kibana export-file config/kibana/newswire.ndjson")
        .isEqualTo(Files.readAllBytes(COMMITTED));
  }

  @Test
  void nothingInItWouldMakeKibanaStumble() {
    assertThat(ImportCheck.problems(SavedObjects.ndjson(Description.packaged()))).isEmpty();
  }

  @Test
  void aPanelThatIsNotDescribedIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ndjson(
                    """
                    dashboards:
                      main: {title: Main, rows: [{height: 5, panels: [pepole]}]}
                    """))
        .withMessageContaining("'pepole' is used but not among the charts, searches and maps");
  }

  @Test
  void aFieldWithoutANameForPeopleIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ndjson(
                    """
                    views: {all: {index: news-articles, name: All, time: datedAt, only: ''}}
                    """))
        .withMessageContaining("'datedAt' is used but not among the fields");
  }

  @Test
  void aMeasureThatIsNoneIsShownWithThoseThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Measure.parse("mean totalMillis"))
        .withMessageStartingWith("'mean totalMillis' is not a measure; write count, unique FIELD");
  }

  @Test
  void aKeyThatIsNotKnownIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ndjson("charts: {people: {veiw: articles}}"))
        .withMessageStartingWith("charts.people.veiw: Unrecognized field");
  }

  private static byte[] ndjson(String yaml) {
    return SavedObjects.ndjson(Description.read(new StringReader(yaml)));
  }
}
