package io.newswire.enrich;

import io.newswire.enrich.alerts.LongTextRules;
import io.newswire.enrich.alerts.RuleIndex;
import io.newswire.enrich.entities.CrfEntityTagger;
import io.newswire.enrich.quotes.PatternQuoteFinder;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.QuotedArticle;
import java.util.List;
import java.util.stream.IntStream;

/** Enriches long texts of one kind on two threads, in a process of its own with a small heap. */
final class LongTexts {
  static final int CHARACTERS = 10_000_000;

  /** Each is repeated; {@code #} becomes a number, so that names and quotes differ. */
  static final List<String> KINDS =
      List.of(
          "“It is late # times,” Ada Byrne said at the harbour of Velmora. ",
          "“It is the a#,” said Bo. ",
          "Mara Quill# Lindqvist of Port Orla# met Ada Byrne#. ",
          "a b ");

  private LongTexts() {}

  private static String text(String kind) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < CHARACTERS; i++) {
      text.append(kind.replace("#", Integer.toString(i, 36)));
    }
    return text.toString();
  }

  /** Says for each article of which kind it is, and how much was found in it. */
  public static void main(String[] args) {
    Enricher enricher = new Enricher(new CrfEntityTagger(), new PatternQuoteFinder());
    RuleIndex rules = LongTextRules.index();
    for (int kind = 0; kind < KINDS.size(); kind++) {
      String text = text(KINDS.get(kind));
      Article article = ArticleBuilder.builder().id("a" + kind).language("en").text(text).build();
      IntStream.range(0, 2).parallel().forEach(i -> print(enricher, rules, article));
    }
  }

  private static void print(Enricher enricher, RuleIndex rules, Article article) {
    QuotedArticle quoted = enricher.findQuotes(enricher.tagEntities(article));
    System.out.printf(
        "%s: %d entities, %d quotes, %d rules%n",
        article.id(),
        quoted.tagged().entities().size(),
        quoted.quotes().size(),
        enricher.matchAlerts(Enricher.enriched(quoted), rules).matches().found().size());
  }
}
