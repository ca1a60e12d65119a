package io.newswire.admin.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.newswire.admin.InvalidInputException;
import io.newswire.admin.names.NameImport.Format;
import io.newswire.enrich.names.NameFile;
import io.newswire.model.EntityType;
import io.newswire.model.GeoPoint;
import io.newswire.model.KnownName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameImportTest {
  private static final String ITEM = "http://www.wikidata.org/entity/Q77";

  private static NameImport read(String file, Format format, EntityType type) {
    try {
      return NameImport.read(new BufferedReader(new StringReader(file)), format, type);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aLineOfAFileIsAName() {
    NameImport read =
        read(
            "# comment\n\n\tlocation\tSelka\tSelka Isle | de:Insel | SK ?\ten\tNO\t61.2\t-6.8\tan isle\n",
            Format.TSV,
            null);

    assertThat(read.problems()).isEmpty();
    assertThat(read.names())
        .containsExactly(
            new KnownName(
                "location:selka",
                EntityType.LOCATION,
                "Selka",
                List.of("Selka Isle", "de:Insel", "SK ?"),
                "en",
                "NO",
                new GeoPoint(61.2, -6.8),
                "an isle"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Selka # it has 1 columns",
        "|harbour|Selka # type 'harbour' is not person",
        "|location| # the name is missing",
        "|location|S # it may have 2 to 200",
        "|location|-- # has no letter and no digit",
        "|location|Sel\u0007ka # a control character",
        "|location|Sel\u202eka # a control character",
        "|location|Sel\ufffdka # no UTF-8",
        "|location|Selka|x # it may have 2 to 200",
        "person:selka|location|Selka # id 'person:selka' is not 'location:'",
        "location:a b|location|Selka # id 'location:a b'",
        "|location|Selka||english # language 'english'",
        "|location|Selka|||norway # country 'norway'",
        "|location|Selka||||91|0 # latitude 91.0 is not between",
        "|location|Selka||||0|-181 # longitude -181.0 is not between",
        "|location|Selka||||NaN|0 # latitude NaN",
        "|location|Selka||||north|0 # latitude 'north' is no number",
        "|location|Selka||||1 # a latitude needs a longitude",
        "|person|Ida Orr||||1|1 # only a location has a latitude",
        "|location|Selka|||||||| # it has 11 columns",
      })
  void aLineThatCannotBeUsedIsRefusedWithItsNumberAndTheReason(String line, String reason) {
    NameImport read =
        read("|location|Orla\n".replace('|', '\t') + line.replace('|', '\t'), Format.TSV, null);

    assertThat(read.names()).extracting(KnownName::name).containsExactly("Orla");
    assertThat(read.refused()).isEqualTo(1);
    assertThat(read.problems()).singleElement().asString().startsWith("line 2: ").contains(reason);
  }

  @Test
  void ofManyBadLinesTheFirstHundredAreNamedAndAllAreCounted() {
    NameImport read = read("bad\n".repeat(5_000), Format.TSV, null);

    assertThat(read.refused()).isEqualTo(5_000);
    assertThat(read.problems()).hasSize(100);
  }

  @Test
  void moreNamesThanAnEnrichmentCanHoldAreRefused() {
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < 200_001; i++) {
      file.append("\tmisc\tname ").append(i).append('\n');
    }

    assertThatThrownBy(() -> read(file.toString(), Format.TSV, null))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("200,000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"results\":{\"bindings\":[{\"item\":{\"value\":\""
            + ITEM
            + "\"},\"itemLabel\":{\"value\":\"Selka\"},"
            + "\"itemAltLabel\":{\"value\":\"Selka Isle, Selk\"},\"coord\":{\"value\":\"Point(-6.8 61.2)\"}}]}}",
        "[{\"item\":\""
            + ITEM
            + "\",\"itemLabel\":\"Selka\",\"itemAltLabel\":\"Selka Isle, Selk\",\"coord\":\"Point(-6.8 61.2)\"}]",
        "item,itemLabel,itemAltLabel,coord\n"
            + ITEM
            + ",Selka,\"Selka Isle, Selk\",Point(-6.8 61.2)\n",
      })
  void aResultOfWikidataIsReadInEachOfItsFormats(String file) {
    NameImport read = read(file, Format.WIKIDATA, EntityType.LOCATION);

    assertThat(read.problems()).isEmpty();
    assertThat(read.names())
        .containsExactly(
            new KnownName(
                "location:q77",
                EntityType.LOCATION,
                "Selka",
                List.of("Selka Isle", "Selk"),
                null,
                null,
                new GeoPoint(61.2, -6.8),
                null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "[{\"item\":\"x\",\"itemLabel\":\"Selka\"}] # item 1: column item is not an item",
        "[{\"item\":\"Q7\"}] # item 1: the name is missing",
        "[7] # item 1: column item",
        "[{\"item\":\"Q7\",\"itemLabel\":\"Selka\",\"coord\":\"north\"}] # item 1: latitude 'north'",
      })
  void anItemThatCannotBeUsedIsRefused(String file, String reason) {
    assertThat(read(file, Format.WIKIDATA, EntityType.LOCATION).problems())
        .singleElement()
        .asString()
        .startsWith(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{}", "[", "{\"results\":7}"})
  void whatIsNoResultOfWikidataIsRefused(String file) {
    assertThatThrownBy(() -> read(file, Format.WIKIDATA, EntityType.LOCATION))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void theVariantsOfJrcNamesAreOneName() {
    NameImport read =
        read(
            "17\tP\tu\tIda+Orr\n17\tP\tde\tIda+von+Orr\n18\tO\tu\tOrla+Pilots\n19\tX\tu\tOther\n",
            Format.JRC,
            null);

    assertThat(read.problems()).singleElement().asString().startsWith("line 4: the second column");
    assertThat(read.names())
        .extracting(KnownName::id, KnownName::name, KnownName::aliases)
        .containsExactly(
            tuple("person:jrc-17", "Ida Orr", List.of("de:Ida von Orr")),
            tuple("organization:jrc-18", "Orla Pilots", List.of()));
  }

  @Test
  void whatIsExportedCanBeImported() {
    NameImport first =
        read(
            "\tlocation\tSelka\tSelka Isle | de:Insel | Selka ?\ten\tNO\t61.2\t-6.8\tan isle",
            Format.TSV,
            null);
    String line = NameFile.write(first.names().get(0));

    assertThat(read(line, Format.TSV, null)).isEqualTo(first);
  }
}
