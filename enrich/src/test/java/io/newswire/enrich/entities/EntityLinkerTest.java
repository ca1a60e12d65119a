package io.newswire.enrich.entities;

import static io.newswire.model.EntityType.LOCATION;
import static io.newswire.model.EntityType.ORGANIZATION;
import static io.newswire.model.EntityType.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.newswire.enrich.names.NameRegistry;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.Mention;
import io.newswire.model.TaggedArticle;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityLinkerTest {
  private static final NameRegistry KNOWN = NameRegistry.built();

  @Test
  void aSurnameIsThePersonNamedInFull() {
    TaggedArticle tagged = people("John Orr", "Orr", "John");

    assertThat(tagged.entities())
        .containsExactly(
            new Entity("person:john-orr", "John Orr", PERSON, List.of("Orr", "John"), 3));
    assertThat(tagged.mentions()).extracting(Mention::entity).containsOnly("person:john-orr");
  }

  @Test
  void aSurnameBeforeTheFullNameIsThatPersonToo() {
    assertThat(ids(people("Orr", "John Orr"))).containsExactly("person:john-orr");
  }

  @Test
  void ofTwoWithOneSurnameTheLastNamedIsMeant() {
    TaggedArticle tagged = people("Ada Orr", "Orr", "John Orr", "Orr", "Ada Orr", "Orr");

    assertThat(tagged.mentions())
        .extracting(Mention::entity)
        .containsExactly(
            "person:ada-orr",
            "person:ada-orr",
            "person:john-orr",
            "person:john-orr",
            "person:ada-orr",
            "person:ada-orr");
  }

  @Test
  void initialsAndMiddleNamesMayBeLeftOut() {
    assertThat(ids(people("John F. Orr", "John Orr", "J. Orr", "J.F. Orr", "Orr")))
        .contains("person:john-f-orr")
        .hasSizeLessThanOrEqualTo(2);
    assertThat(ids(people("John F. Orr", "John G. Orr"))).hasSize(2);
  }

  @Test
  void aSurnameOfManyWordsIsTheEndOfTheName() {
    assertThat(ids(people("Mira van der Holt", "van der Holt", "Holt")))
        .containsExactly("person:mira-van-der-holt");
  }

  @Test
  void aFamilyNameThatStandsFirstIsFound() {
    assertThat(ids(people("Xu Jinhai", "Xu"))).containsExactly("person:xu-jinhai");
  }

  @Test
  void theFirstOfTwoSurnamesIsThatPerson() {
    assertThat(ids(people("Pedro Quill Orr", "Quill"))).containsExactly("person:pedro-quill-orr");
    assertThat(ids(people("Ada Quill", "Pedro Quill Orr", "Quill")))
        .containsExactly("person:ada-quill", "person:pedro-quill-orr");
    assertThat(ids(people("Pedro Quill Orr", "Marta Quill Brack", "Quill"))).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "LOCATION # BEIRUT # Beirut",
        "LOCATION # BEIRUT, Beirut # Beirut",
        "LOCATION # NEW YORK # New York",
        "LOCATION # ORLAN # ORLAN",
        "LOCATION # UAE # UAE",
        "PERSON # RUTH CALLOWAY # Ruth Calloway",
        "PERSON # RUTH CALLOWAY, Calloway # Ruth Calloway",
        "PERSON # RUTH MCKAY, Ruth McKay # Ruth McKay",
        "PERSON # ORR # ORR",
        "ORGANIZATION # UNESCO # UNESCO",
        "ORGANIZATION # ORLAN # ORLAN",
        "ORGANIZATION # ORLAN, Orlan # Orlan",
      })
  void aNameIsShownInCapitalsOnlyWhereNoOtherFormIsKnown(
      EntityType type, String forms, String shown) {
    String[] names = forms.split(", ");

    assertThat(tag(String.join(" ", names), type, names).entities())
        .extracting(Entity::name)
        .containsExactly(shown);
  }

  @Test
  void aNicknameMayBeLeftOut() {
    assertThat(ids(people("Gordon “Cap” Leary", "Gordon Leary", "Leary")))
        .containsExactly("person:gordon-cap-leary");
  }

  @Test
  void relativesWithTheirOwnFirstNamesStayApart() {
    assertThat(ids(people("Ada Orr", "John Orr"))).hasSize(2);
  }

  @Test
  void anAcronymInBracketsIsTheNameBeforeIt() {
    TaggedArticle tagged =
        tag(
            "The Velmoran Dockers’ League (DKL) met. DKL won.",
            ORGANIZATION,
            "Velmoran Dockers’ League",
            "DKL",
            "DKL");

    assertThat(tagged.entities())
        .containsExactly(
            new Entity(
                "organization:velmoran-dockers-league",
                "Velmoran Dockers’ League",
                ORGANIZATION,
                List.of("DKL"),
                3));
  }

  @Test
  void anAcronymIsTheOneOrganisationWithItsInitials() {
    assertThat(ids(tag("Harbour Pilots Union, HPU", ORGANIZATION, "Harbour Pilots Union", "HPU")))
        .containsExactly("organization:harbour-pilots-union");
  }

  @Test
  void spellingsOfOneNameAreOneEntity() {
    assertThat(ids(tag("US U.S. United States", LOCATION, "US", "U.S.", "United States")))
        .containsExactly("location:united-states");
    assertThat(
            ids(
                tag(
                    "WHO World Health Organization",
                    ORGANIZATION,
                    "WHO",
                    "World Health Organization")))
        .containsExactly("organization:world-health-organization");
    assertThat(ids(tag("Fero Ltd. FERO", ORGANIZATION, "Fero Ltd.", "FERO")))
        .containsExactly("organization:fero");
    assertThat(ids(tag("São Vale Sao Vale", LOCATION, "São Vale", "Sao Vale")))
        .containsExactly("location:sao-vale");
  }

  @Test
  void aNameInCapitalsIsAnAliasOfTheNameAsUsuallyWritten() {
    assertThat(people("ADA QUILL", "Ada Quill").entities())
        .containsExactly(
            new Entity("person:ada-quill", "Ada Quill", PERSON, List.of("ADA QUILL"), 2));
  }

  @Test
  void namesInOtherScriptsKeepTheirLetters() {
    assertThat(ids(people("Мира Волк", "Волк"))).containsExactly("person:мира-волк");
  }

  @ParameterizedTest
  @CsvSource({
    "'Beirut and Bayrut', 'Beirut,Bayrut', location:beirut-lb, 33.9, 35.5",
    "'BEIRUT (Wire) - Beirut', 'BEIRUT,Beirut', location:beirut-lb, 33.9, 35.5",
    "'the US, the U.S.', 'US,U.S.', location:united-states, 37.1, -95.7",
    "Lebanon, Lebanon, location:lebanon, 33.9, 35.9",
    "'Georgia and Tbilisi', Georgia, location:georgia, 42.3, 43.4",
    "'Santiago, Chile', Santiago, location:santiago-cl, -33.5, -70.6",
  })
  void aKnownPlaceHasItsIdAndItsCoordinates(
      String text, String names, String id, double lat, double lon) {
    TaggedArticle tagged = tag(text, LOCATION, names.split(","));

    Entity place = tagged.entities().get(0);
    assertThat(tagged.entities()).hasSize(1);
    assertThat(place.id()).isEqualTo(id);
    assertThat(place.location().lat()).isCloseTo(lat, offset(0.1));
    assertThat(place.location().lon()).isCloseTo(lon, offset(0.1));
  }

  @Test
  void ofNamesakesThePlaceInTheCountryOfTheOthersIsMeant() {
    String texas = "Atlanta in Georgia, near Chattanooga and Houston, by the United States";

    assertThat(ids(tag(texas, LOCATION, "Atlanta", "Georgia", "Houston", "United States")))
        .contains("location:georgia-us");
    assertThat(ids(tag("Tbilisi in Georgia", LOCATION, "Tbilisi", "Georgia")))
        .contains("location:georgia");
  }

  @Test
  void anUnknownPlaceHasNoCoordinates() {
    assertThat(tag("Port Orla", LOCATION, "Port Orla").entities().get(0).location()).isNull();
  }

  private static TaggedArticle people(String... names) {
    return tag(String.join(", ", names), PERSON, names);
  }

  private static TaggedArticle tag(String text, EntityType type, String... names) {
    Article article = ArticleBuilder.builder().id("a").text(text).build();
    List<Mention> mentions = new ArrayList<>();
    int from = 0;
    for (String name : names) {
      int start = text.indexOf(name, from);
      from = start + name.length();
      mentions.add(new Mention(start, from, name, type, null));
    }
    return EntityLinker.link(article, mentions, form -> KNOWN.current().of(form, "en"));
  }

  private static List<String> ids(TaggedArticle tagged) {
    return tagged.entities().stream().map(Entity::id).toList();
  }
}
