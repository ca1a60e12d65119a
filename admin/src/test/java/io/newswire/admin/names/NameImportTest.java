package io.newswire.admin.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.newswire.admin.AmbiguousNameException;
import io.newswire.admin.InvalidInputException;
import io.newswire.admin.names.NameImport.Format;
import io.newswire.enrich.names.NameFile;
import io.newswire.model.EntityType;
import io.newswire.model.GeoPoint;
import io.newswire.model.KnownName;
import io.newswire.model.NameForm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
            "# comment\n\n"
                + "\tlocation\tSelka\tSelka Isle | de:Insel | SK ?\ten\tNO\t61.2\t-6.8\tan isle\n",
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
            + "\"},\"itemLabel\":{\"value\":\"Selka\"},\"itemAltLabel\":{\"value\":\"Selka Isle,"
            + " Selk\"},\"coord\":{\"value\":\"Point(-6.8 61.2)\"}}]}}",
        "[{\"item\":\""
            + ITEM
            + "\",\"itemLabel\":\"Selka\",\"itemAltLabel\":\"Selka Isle,"
            + " Selk\",\"coord\":\"Point(-6.8 61.2)\"}]",
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
        "[{\"item\":\"Q7\",\"itemLabel\":\"Selka\",\"coord\":\"north\"}] # item 1: latitude"
            + " 'north'",
      })
  void anItemThatCannotBeUsedIsRefused(String file, String reason) {
    assertThat(read(file, Format.WIKIDATA, EntityType.LOCATION).problems())
        .singleElement()
        .asString()
        .startsWith(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{}", "[", "{\"results\":7}", "item,\"itemLabel", "item,\"a\"b"})
  void whatIsNoResultOfWikidataIsRefused(String file) {
    assertThatThrownBy(() -> read(file, Format.WIKIDATA, EntityType.LOCATION))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void aColonAndAQuestionMarkOfAForeignListArePartsOfTheForm() {
    NameImport wikidata =
        read(
            "item,itemLabel,itemAltLabel\n" + ITEM + ",Publica,\"orl:publica, Who goes ?\"\n",
            Format.WIKIDATA,
            EntityType.ORGANIZATION);
    NameImport jrc = read("17\tP\tu\tIda Orr\n17\tP\tu\tida:Orr\n", Format.JRC, null);

    assertThat(wikidata.names().get(0).forms())
        .containsExactly(
            new NameForm("Publica", null, false),
            new NameForm("orl:publica", null, false),
            new NameForm("Who goes ?", null, false));
    assertThat(jrc.names().get(0).forms())
        .containsExactly(
            new NameForm("Ida Orr", null, false), new NameForm("ida:Orr", null, false));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aFileIsReadNoFurtherThanTheNamesThatAnEnrichmentCanHold(Format format) {
    EndlessNames file = new EndlessNames(format);

    assertThatThrownBy(() -> NameImport.read(new BufferedReader(file), format, EntityType.LOCATION))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("200,000");
  }

  @Test
  void theTopicHoldsNoMoreNamesThanAnEnrichmentAndTheirNumberMayNotGrow() {
    List<KnownName> there = IntStream.range(0, 200_000).mapToObj(NameImportTest::numbered).toList();

    assertThat(NameStore.changed(List.of(numbered(7)), there)).isEmpty();
    assertThatThrownBy(() -> NameStore.changed(List.of(numbered(200_000)), there))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("200,001");
  }

  @Test
  void aFormOfSeveralNamesIsNoneOfThemAndAnIdIsOne() {
    List<KnownName> found = List.of(numbered(1), numbered(2));

    assertThatThrownBy(() -> NameStore.only("name", found))
        .isInstanceOf(AmbiguousNameException.class)
        .hasMessageContaining("misc:name-1, misc:name-2");
    assertThat(NameStore.only("misc:name-2", found)).isEqualTo(numbered(2));
    assertThat(NameStore.only("name 1", found.subList(0, 1))).isEqualTo(numbered(1));
  }

  private static KnownName numbered(int number) {
    return new KnownName(
        null, EntityType.MISC, "name " + number, List.of(), null, null, null, null);
  }

  /** A file without an end, which a reader that collects it never comes back from. */
  private static final class EndlessNames extends Reader {
    private final Format format;
    private int number;
    private String rest;

    EndlessNames(Format format) {
      this.format = format;
      rest = format == Format.WIKIDATA ? "[" : "";
    }

    @Override
    public int read(char[] characters, int offset, int length) {
      if (rest.isEmpty()) {
        number++;
        rest =
            switch (format) {
              case TSV -> "\tmisc\tname " + number + "\n";
              case JRC -> number + "\tP\tu\tname+" + number + "\n";
              case WIKIDATA ->
                  "{\"item\":\"Q%1$d\",\"itemLabel\":\"name %1$d\"},".formatted(number);
            };
      }
      int some = Math.min(length, rest.length());
      rest.getChars(0, some, characters, offset);
      rest = rest.substring(some);
      return some;
    }

    @Override
    public void close() {}
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
