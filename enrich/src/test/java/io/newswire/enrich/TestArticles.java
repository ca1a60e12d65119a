package io.newswire.enrich;

import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EntityType;
import io.newswire.model.Mention;
import io.newswire.model.Quote;
import io.newswire.model.QuoteKind;
import io.newswire.model.QuotedArticle;
import io.newswire.model.TaggedArticle;
import io.newswire.model.config.NewswireConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Articles for tests, and steps simple enough to see what they must do. */
final class TestArticles {
  private static final Pattern QUOTED = Pattern.compile("“([^”]*)”");
  private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}\\p{L}+");

  private TestArticles() {}

  static Article article(String id, String text) {
    return ArticleBuilder.builder().id(id).text(text).build();
  }

  /** Enriches with {@link #tagCapitals} and {@link #findMarks}. */
  static Enricher enricher() {
    return new Enricher(TestArticles::tagCapitals, TestArticles::findMarks);
  }

  /** The service with the same steps, not started. */
  static EnrichService service(NewswireConfig config) {
    return new EnrichService(config, TestArticles::tagCapitals, TestArticles::findMarks);
  }

  /** Every capitalised word is a place. */
  static TaggedArticle tagCapitals(Article article) {
    List<Mention> mentions = new ArrayList<>();
    Matcher matcher = CAPITALISED.matcher(article.text());
    while (matcher.find()) {
      mentions.add(
          new Mention(matcher.start(), matcher.end(), matcher.group(), EntityType.LOCATION, null));
    }
    return new TaggedArticle(article, mentions, List.of());
  }

  /** Everything between curly quote marks is a quote of nobody. */
  static QuotedArticle findMarks(TaggedArticle tagged) {
    List<Quote> quotes = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(tagged.article().text());
    while (matcher.find()) {
      quotes.add(
          new Quote(
              matcher.start(1),
              matcher.end(1),
              matcher.group(1),
              QuoteKind.DIRECT,
              null,
              null,
              "marks"));
    }
    return new QuotedArticle(tagged, quotes);
  }
}
