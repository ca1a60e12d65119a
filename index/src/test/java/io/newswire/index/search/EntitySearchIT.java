package io.newswire.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.index.TestArticles;
import io.newswire.index.TestIndex;
import io.newswire.index.search.query.DateFacet;
import io.newswire.index.search.query.EntityQuery;
import io.newswire.index.search.result.DateCounts;
import io.newswire.index.search.result.EntityProfile;
import io.newswire.index.search.result.Facet;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.PublicationTime;
import io.newswire.model.PublishingStatus;
import io.newswire.model.Quote;
import io.newswire.model.Speaker;
import io.newswire.testkit.Services;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What there is on a name: by its id, or by a form of it. */
class EntitySearchIT {
  private final NewsSearch search = new NewsSearch(TestIndex.client());

  /** Of nobody in another test. */
  private final String id = "person:" + Services.uniqueId();

  private final String fullName = "Ruth Calloway " + id;
  private final String shortName = "Calloway " + id;

  @BeforeEach
  void writeArticles() throws IOException {
    write("2026-11-01T10:00:00Z", fullName, List.of("R. " + id), PublishingStatus.USABLE);
    write("2026-11-02T23:30:00Z", fullName, List.of(), PublishingStatus.USABLE);
    write("2026-11-04T10:00:00Z", shortName, List.of(), PublishingStatus.USABLE);
    write("2026-11-04T11:00:00Z", "Secret " + id, List.of(), PublishingStatus.WITHHELD);
  }

  @Test
  void whatThereIsOnANameComesWithItsFormsItsQuotesAndWhoIsNamedWithIt() throws IOException {
    EntityProfile profile = search.entity(byId(id)).orElseThrow();

    assertThat(profile.name()).isEqualTo(fullName);
    assertThat(profile.names()).containsExactly(new Facet(fullName, 2), new Facet(shortName, 1));
    assertThat(profile.aliases()).containsExactly(new Facet("R. " + id, 1));
    assertThat(profile.articles().total()).isEqualTo(3);
    assertThat(profile.articles().hits()).hasSize(2);
    assertThat(profile.articles().hits().get(0).publishedAt()).hasToString("2026-11-04T10:00:00Z");
    assertThat(profile.quotes().total()).isEqualTo(3);
    assertThat(profile.quotes().facets().get("speakers"))
        .containsExactly(new Facet(fullName, 2), new Facet(shortName, 1));
    assertThat(profile.together().total()).isEqualTo(3);
    assertThat(profile.together().people()).isEmpty();
    assertThat(profile.together().places())
        .singleElement()
        .satisfies(place -> assertThat(place.together()).isEqualTo(3));
  }

  @Test
  void articlesAreCountedByTheDaysOfTheReadersZone() throws IOException {
    DateCounts utc = search.entity(byId(id)).orElseThrow().articles().dates();
    EntityQuery inBerlin =
        new EntityQuery(
            EntityType.PERSON,
            id,
            null,
            null,
            null,
            2,
            new DateFacet(6, ZoneId.of("Europe/Berlin")));
    DateCounts berlin = search.entity(inBerlin).orElseThrow().articles().dates();

    assertThat(utc.interval()).isEqualTo("1d");
    assertThat(utc.values())
        .containsExactly(
            new Facet("2026-11-01T00:00:00Z", 1),
            new Facet("2026-11-02T00:00:00Z", 1),
            new Facet("2026-11-03T00:00:00Z", 0),
            new Facet("2026-11-04T00:00:00Z", 1));
    assertThat(berlin.values())
        .containsExactly(
            new Facet("2026-11-01T00:00:00+01:00", 1),
            new Facet("2026-11-02T00:00:00+01:00", 0),
            new Facet("2026-11-03T00:00:00+01:00", 1),
            new Facet("2026-11-04T00:00:00+01:00", 1));
  }

  @Test
  void aNameLeadsToTheIdAndWhatNobodyMayReadToNothing() throws IOException {
    assertThat(search.entity(byName(EntityType.PERSON, shortName)).orElseThrow().id())
        .isEqualTo(id);
    assertThat(search.entity(byName(EntityType.PERSON, "Secret " + id))).isEmpty();
    assertThat(search.entity(byName(EntityType.LOCATION, fullName))).isEmpty();
    assertThat(search.entity(byId("person:nobody-has-this-id"))).isEmpty();
    EntityQuery asPlace = new EntityQuery(EntityType.LOCATION, id, null, null, null, 2, null);
    assertThat(search.entity(asPlace)).isEmpty();
  }

  private static EntityQuery byId(String id) {
    return new EntityQuery(
        EntityType.PERSON, id, null, null, null, 2, new DateFacet(6, ZoneId.of("UTC")));
  }

  private static EntityQuery byName(EntityType type, String name) {
    return new EntityQuery(type, null, name, null, null, 1, null);
  }

  private void write(String time, String name, List<String> aliases, PublishingStatus status)
      throws IOException {
    EnrichedArticle full = TestArticles.full(Services.uniqueId());
    Quote quote = TestArticles.thanks();
    Speaker speaker = new Speaker(0, 5, "she", id, name);
    Article article =
        full.article().with(a -> a.publishedAt(PublicationTime.parse(time)).status(status));
    EnrichedArticle written =
        new EnrichedArticle(
            article,
            List.of(),
            List.of(
                new Entity(id, name, EntityType.PERSON, aliases, 2),
                new Entity("location:quay", "Quay", EntityType.LOCATION, List.of(), 1)),
            List.of(
                new Quote(
                    quote.start(),
                    quote.end(),
                    quote.text(),
                    quote.kind(),
                    quote.cue(),
                    speaker,
                    quote.rule())),
            List.of(),
            Instant.now());
    assertThat(TestIndex.write(written)).isEmpty();
  }
}
