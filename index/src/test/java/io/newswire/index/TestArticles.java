package io.newswire.index;

import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.Family;
import io.newswire.model.FamilyKind;
import io.newswire.model.GeoPoint;
import io.newswire.model.MadeBy;
import io.newswire.model.Mention;
import io.newswire.model.PublicationTime;
import io.newswire.model.PublishingStatus;
import io.newswire.model.Quote;
import io.newswire.model.QuoteKind;
import io.newswire.model.Span;
import io.newswire.model.Speaker;
import io.newswire.model.Story;
import io.newswire.model.history.Difference;
import io.newswire.model.history.FactChange;
import io.newswire.model.history.FactKind;
import io.newswire.model.history.HistoryEntry;
import io.newswire.model.history.HistoryEntryBuilder;
import java.time.Instant;
import java.util.List;

/** One invented article with everything in it, and shorter ones. */
public final class TestArticles {
  public static final Instant FIRST_SEEN = Instant.parse("2026-11-03T08:15:01.250Z");

  private static final String TEXT =
      "VESTERHAVN — The ferries of Vesterhavn were resuming their crossings on Tuesday.\n\n"
          + "“We thank Norrland Shipping for its patience,” said Zoë Kürten, the harbour’s mayor."
          + "\n\nKürten’s deputy closed the cafés on the quay.";

  private TestArticles() {}

  /** Every field of the model is filled. */
  public static EnrichedArticle full(String id) {
    return new EnrichedArticle(
        fullArticle(id),
        List.of(
            mention("Vesterhavn", EntityType.LOCATION, "location:vesterhavn"),
            mention("Norrland Shipping", EntityType.ORGANIZATION, "organization:norrland-shipping"),
            mention("Zoë Kürten", EntityType.PERSON, "person:zoe-kurten")),
        List.of(
            new Entity(
                "location:vesterhavn",
                "Vesterhavn",
                EntityType.LOCATION,
                List.of(),
                1,
                new GeoPoint(57.25, -3.5),
                0.6),
            new Entity(
                "organization:norrland-shipping",
                "Norrland Shipping",
                EntityType.ORGANIZATION,
                List.of("NSC"),
                1),
            new Entity("person:zoe-kurten", "Zoë Kürten", EntityType.PERSON, List.of("Kürten"), 2)),
        List.of(thanks()),
        List.of(id + "-gone"),
        Instant.parse("2026-11-03T08:15:01.400Z"),
        new Family("a0", "wire.example", "a0", FamilyKind.CUT, 0.75),
        new Story("a0", 0.42, List.of("a1")),
        List.of(corrected()));
  }

  private static Article fullArticle(String id) {
    return ArticleBuilder.builder()
        .id(id)
        .madeBy(new MadeBy("pages-1", "names-1", "marks-1"))
        .url("https://vesterhavnposten.example/ferries?id=" + id)
        .source("vesterhavnposten.example")
        .title("Ferries sail again")
        .authors(List.of("Ada Brandt"))
        .publishedAt(PublicationTime.parse("2026-11-03T09:12:00+01:00"))
        .language("en")
        .text(TEXT)
        .description("Crossings resume after the storm")
        .section("Local")
        .keywords(List.of("ferries", "storm"))
        .imageUrl("https://vesterhavnposten.example/ferry.jpg")
        .version(2)
        .status(PublishingStatus.USABLE)
        .urgency(4)
        .embargoedUntil(Instant.parse("2026-01-01T00:00:00Z"))
        .receivedAt(Instant.parse("2026-11-03T08:15:01Z"))
        .extractedAt(Instant.parse("2026-11-03T08:15:01.100Z"))
        .firstSeenAt(FIRST_SEEN)
        .revision(1)
        .file("ferries.html")
        .build();
  }

  /** Zoë Kürten's one quote in {@link #full}. */
  public static Quote thanks() {
    Span said = span("We thank Norrland Shipping for its patience,");
    Span speaker = span("Zoë Kürten");
    return new Quote(
        said.start(),
        said.end(),
        said.text(),
        QuoteKind.DIRECT,
        span("said"),
        new Speaker(
            speaker.start(), speaker.end(), speaker.text(), "person:zoe-kurten", "Zoë Kürten"),
        "said-after");
  }

  /** An article of one sentence, without names or quotes. */
  public static EnrichedArticle plain(String id, String title, String text) {
    return of(
        ArticleBuilder.builder()
            .id(id)
            .source("vesterhavnposten.example")
            .title(title)
            .text(text)
            .language("en")
            .firstSeenAt(FIRST_SEEN)
            .revision(1)
            .build());
  }

  /** An article without names or quotes. */
  public static EnrichedArticle of(Article article) {
    return new EnrichedArticle(article, List.of(), List.of(), List.of(), List.of(), null);
  }

  /** The same with another article inside. */
  public static EnrichedArticle with(EnrichedArticle enriched, Article article) {
    return new EnrichedArticle(
        article,
        enriched.mentions(),
        enriched.entities(),
        enriched.quotes(),
        enriched.withdrawnQuotes(),
        enriched.enrichedAt());
  }

  private static HistoryEntry corrected() {
    return HistoryEntryBuilder.builder()
        .revision(1)
        .version(2)
        .source("wire.example")
        .receivedAt(Instant.parse("2026-11-03T08:15:00Z"))
        .status(PublishingStatus.WITHHELD)
        .correction("CORRECTION: It was Friday.")
        .compared(false)
        .title(List.of(new Difference("", "Storm", "Gale", "over")))
        .text(List.of(new Difference("on", "Monday", "Friday", "")))
        .omitted(3)
        .facts(List.of(new FactChange(FactKind.FIGURE, "two ships", "three ships")))
        .build();
  }

  private static Mention mention(String words, EntityType type, String entity) {
    Span span = span(words);
    return new Mention(span.start(), span.end(), words, type, entity);
  }

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return Span.of(TEXT, start, start + words.length());
  }
}
