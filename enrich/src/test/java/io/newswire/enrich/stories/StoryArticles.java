package io.newswire.enrich.stories;

import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import java.time.Instant;
import java.util.Map;

/** The articles of the tests of stories: reports of {@link Events}, and others. */
final class StoryArticles {
  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private StoryArticles() {}

  /** It tells of the dam, and of much else. */
  static StoryArticle comment(Instant at) {
    return article(
        Events.article(
            "comment",
            "What a dam is worth",
            "Whether the Korrin dam pays depends on the price of fruit, economists write, and on"
                + " the patience of families in Lower Korrin. Elsewhere in the country the"
                + " ministry closed three railways this year, and nobody in the capital asked"
                + " what became of the people who used to travel on them."),
        1,
        "en",
        at);
  }

  static StoryArticle report(String event, int number, Entity... entities) {
    return article(enriched(event, number, entities), 1, "en", NOON);
  }

  static EnrichedArticle enriched(String event, int number, Entity... entities) {
    String title = Events.REPORTS.get(event).get(number)[0];
    return Events.article(event + number, title, text(event, number), entities);
  }

  static String text(String event, int number) {
    return Events.REPORTS.get(event).get(number)[1];
  }

  static StoryArticle german(String id, Entity... entities) {
    return article(
        Events.article(
            id,
            "Fähre rammt Anleger",
            "Beim Aufprall einer Fähre auf den Anleger wurden vierzehn Menschen verletzt. Die"
                + " Hafenmeisterin sprach von überhöhter Geschwindigkeit; Taucher suchen nach"
                + " Schäden.",
            entities),
        1,
        "de",
        NOON);
  }

  static StoryArticle article(EnrichedArticle enriched, int revision, String language, Instant at) {
    return new StoryArticle(
        enriched.article().id(),
        revision,
        language,
        at,
        TermExtractor.extract(enriched, language),
        Map.of());
  }
}
