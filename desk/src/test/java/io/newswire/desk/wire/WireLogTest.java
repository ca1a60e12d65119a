package io.newswire.desk.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.desk.live.LiveLog;
import io.newswire.desk.live.LivePosition;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.PublishingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered of the wire, and what of it somebody has missed. */
class WireLogTest {
  private static final Instant START = Instant.parse("2026-11-28T09:00:00Z");
  private static final int MANY = 1_000;

  private LiveLog<WireArticle> log = new LiveLog<>(MANY, START);

  @Test
  void theNewestIsFirstAndOfEachArticleTheNewestRevision() {
    add(0, "a", 1);
    add(0, "b", 2);
    add(1, "c", 3);
    add(0, "a", 4);

    assertThat(ids(log.latest(10))).containsExactly("a", "c", "b");
    assertThat(ids(log.latest(2))).containsExactly("a", "c");
  }

  @Test
  void aRecordThatIsReadAgainIsNotNew() {
    put(0, 7, article("a", START).build(), START);

    assertThat(put(0, 7, article("a", START).build(), START)).isEmpty();
    assertThat(put(0, 6, article("b", START).build(), START)).isEmpty();
  }

  @Test
  void aWithdrawnArticleTakesItsPlaceAndShowsNothingOfItself() {
    add(0, "a", 1);
    LivePosition before = log.position();
    EnrichedArticle killed =
        article("a", START.plusSeconds(2)).status(PublishingStatus.CANCELED).build();
    List<WireArticle> news = put(0, 99, killed, START.plusSeconds(2));

    assertThat(news).singleElement().satisfies(a -> assertThat(a.status()).isEqualTo("canceled"));
    assertThat(news.get(0).title()).isNull();
    assertThat(news.get(0).standfirst()).isNull();
    assertThat(log.latest(10)).isEmpty();
    assertThat(log.since(before)).hasValue(news);
  }

  @Test
  void anEmbargoedArticleShowsNothingUntilThenAndIsNewWhenItEnds() {
    Instant until = START.plusSeconds(60);
    EnrichedArticle embargoed = article("a", START).embargoedUntil(until).build();

    List<WireArticle> news = put(0, 0, embargoed, START);
    LivePosition before = log.position();

    assertThat(news.get(0).status()).isEqualTo("embargoed");
    assertThat(news.get(0).embargoedUntil()).isEqualTo(until);
    assertThat(news.get(0).title()).isNull();
    assertThat(news.get(0).url()).isNull();
    assertThat(log.announce(until.minusMillis(1))).isEmpty();
    assertThat(log.announce(until)).singleElement().extracting(WireArticle::title).isEqualTo("T a");
    assertThat(log.announce(until.plusSeconds(9))).isEmpty();
    assertThat(ids(log.since(before).orElseThrow())).containsExactly("a");
    assertThat(log.since(log.position()).orElseThrow()).isEmpty();
  }

  @Test
  void whoseEmbargoIsLongOverIsAnArticleAsAnyOther() {
    EnrichedArticle old = article("a", START).embargoedUntil(START.minusSeconds(5)).build();

    assertThat(put(0, 0, old, START)).singleElement().extracting(WireArticle::status).isNull();
    assertThat(log.announce(START.plusSeconds(1))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void whoComesBackMissesNothingAndSeesNothingTwice(int seed) {
    Random random = new Random(seed);
    List<String> live = new ArrayList<>();
    List<LivePosition> positions = new ArrayList<>(List.of(log.position()));
    List<Integer> seen = new ArrayList<>(List.of(0));
    long[] offsets = new long[3];
    for (int i = 0; i < 60; i++) {
      Instant now = START.plusSeconds(i);
      keep(live, log.announce(now));
      int partition = random.nextInt(3);
      ArticleBuilder article = base("a" + i, now);
      if (random.nextInt(4) == 0) {
        article.embargoedUntil(START.plusSeconds(random.nextInt(70)));
      }
      keep(live, put(partition, offsets[partition]++, enriched(article, now), now));
      positions.add(log.position());
      seen.add(live.size());
    }
    keep(live, log.announce(START.plusSeconds(100)));

    for (int i = 0; i < positions.size(); i++) {
      LivePosition back = LivePosition.parse(positions.get(i).toString()).orElseThrow();
      List<String> missed = new ArrayList<>();
      keep(missed, log.since(back).orElseThrow());
      assertThat(missed)
          .as("behind %s", back)
          .containsExactlyInAnyOrderElementsOf(live.subList(seen.get(i), live.size()));
    }
  }

  @Test
  void whoHasMissedWhatIsForgottenIsToldSo() {
    log = new LiveLog<>(10, START);
    add(0, "a0", 0);
    LivePosition early = log.position();
    for (int i = 1; i < 10; i++) {
      add(0, "a" + i, i);
    }
    assertThat(log.since(early)).isPresent();
    add(0, "a10", 10);
    assertThat(log.since(early)).isPresent();
    add(0, "a11", 11);

    assertThat(log.since(early)).isEmpty();
    assertThat(log.since(log.position())).isPresent();
    assertThat(log.since(LivePosition.START)).isEmpty();
  }

  @Test
  void theFirstRecordThatIsLeftOfAPartitionHidesNothingFromWhoCameAfterTheStart() {
    LivePosition beforeTheStart = LivePosition.START.with(START.minusSeconds(1));
    log.caughtUp();
    LivePosition empty = log.position();
    put(2, 40, article("a", START).build(), START);

    assertThat(ids(log.since(empty).orElseThrow())).containsExactly("a");
    assertThat(log.since(beforeTheStart)).as("offsets 0 to 39 may have come since").isEmpty();
  }

  @Test
  void anEmbargoedArticleThatOthersPushedOutIsAnnouncedWhenItsEmbargoEnds() {
    log = new LiveLog<>(10, START);
    Instant until = START.plusSeconds(3_600);
    put(0, 0, article("held", START).embargoedUntil(until).build(), START);
    for (int second = 1; second <= 50; second++) {
      add(0, "a" + second, second);
    }
    LivePosition before = log.position();

    assertThat(ids(log.announce(until))).containsExactly("held");
    assertThat(ids(log.latest(1))).containsExactly("held");
    assertThat(ids(log.since(before).orElseThrow())).containsExactly("held");
    assertThat(log.announce(until.plusSeconds(1))).isEmpty();
  }

  @Test
  void whatBecameOfAnEmbargoedArticleGoesBeforeItsEmbargo() {
    log = new LiveLog<>(2, START);
    Instant until = START.plusSeconds(60);
    for (String id : List.of("withdrawn", "released", "moved")) {
      put(0, next(0), article(id, START).embargoedUntil(until).build(), START);
    }
    put(0, next(0), article("withdrawn", START).status(PublishingStatus.CANCELED).build(), START);
    put(0, next(0), article("released", START).build(), START);
    Instant later = until.plusSeconds(60);
    put(0, next(0), article("moved", START).embargoedUntil(later).build(), START);
    for (int second = 1; second <= 5; second++) {
      add(0, "a" + second, second);
    }

    assertThat(log.announce(until)).isEmpty();
    assertThat(ids(log.announce(later))).containsExactly("moved");
  }

  @Test
  void aFloodOfFarEmbargoesDisplacesNoneThatEndsSoon() {
    Instant soon = START.plusSeconds(60);
    put(0, 0, article("soon", START).embargoedUntil(soon).build(), START);
    Instant far = START.plus(Duration.ofDays(9_999));
    for (int i = 0; i <= LiveLog.MOST_EMBARGOED; i++) {
      put(0, next(0), article("far" + i, START).embargoedUntil(far).build(), START);
    }

    assertThat(ids(log.announce(soon))).containsExactly("soon");
    assertThat(log.announce(far)).hasSize(LiveLog.MOST_EMBARGOED - 1);
  }

  @Test
  void anEmbargoedArticleThatCameBeforeAllThatIsReadIsAnnouncedToo() {
    Instant until = START.plusSeconds(60);
    add(0, "known", 1);
    LivePosition before = log.position();
    for (String id : List.of("early", "known")) {
      log.addEarlier(WireArticle.versions(article(id, START).embargoedUntil(until).build(), START));
    }
    log.addEarlier(
        WireArticle.versions(
            article("over", START).embargoedUntil(START.minusSeconds(9)).build(), START));

    assertThat(ids(log.since(before).orElseThrow())).isEmpty();
    assertThat(ids(log.announce(until))).containsExactly("early");
    assertThat(ids(log.since(before).orElseThrow())).containsExactly("early");
    LivePosition away = before.with(START.minusSeconds(60));
    assertThat(ids(log.since(away).orElseThrow())).containsExactly("over", "early");
  }

  @Test
  void theNewestAreRememberedWhateverPartitionIsReadFirst() {
    log = new LiveLog<>(4, START);
    for (int second = 0; second < 8; second += 2) {
      add(0, "a" + second, second);
    }
    for (int second = 1; second < 8; second += 2) {
      add(1, "b" + second, second);
    }

    assertThat(ids(log.latest(10))).containsExactly("b7", "a6", "b5", "a4");
    assertThat(log.since(log.position())).isPresent();
  }

  private void add(int partition, String id, int second) {
    Instant at = START.plusSeconds(second);
    put(partition, next(partition), article(id, at).build(), at);
  }

  private long next(int partition) {
    return log.position().offset(partition) + 1;
  }

  /** Only what may be read: the note that there is an embargo is no article. */
  private static void keep(List<String> into, List<WireArticle> articles) {
    articles.stream().filter(a -> a.status() == null).forEach(a -> into.add(a.id()));
  }

  private List<WireArticle> put(int partition, long offset, EnrichedArticle article, Instant now) {
    return log.add(partition, offset, WireArticle.versions(article, now));
  }

  private static List<String> ids(List<WireArticle> articles) {
    return articles.stream().map(WireArticle::id).toList();
  }

  private static ArticleBuilder base(String id, Instant at) {
    return ArticleBuilder.builder()
        .id(id)
        .url("https://herald.example/" + id)
        .source("herald.example")
        .title("T " + id)
        .text("Words.")
        .receivedAt(at);
  }

  private static EnrichedArticle enriched(ArticleBuilder article, Instant at) {
    return new EnrichedArticle(article.build(), List.of(), List.of(), List.of(), List.of(), at);
  }

  private static Enriched article(String id, Instant at) {
    return new Enriched(base(id, at), at);
  }

  /** An article in the making. */
  private record Enriched(ArticleBuilder article, Instant at) {
    Enriched status(PublishingStatus status) {
      return new Enriched(article.status(status), at);
    }

    Enriched embargoedUntil(Instant until) {
      return new Enriched(article.embargoedUntil(until), at);
    }

    EnrichedArticle build() {
      return enriched(article, at);
    }
  }
}
