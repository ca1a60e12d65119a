package io.newswire.launcher;

import io.newswire.enrich.QuoteFinder;
import io.newswire.model.Quote;
import io.newswire.model.QuoteKind;
import io.newswire.model.QuotedArticle;
import io.newswire.model.TaggedArticle;
import java.util.List;

/** A finder of one quote in every article, which is as long as its version's name. */
public record VersionedQuotes(String version) implements QuoteFinder {
  @Override
  public QuotedArticle find(TaggedArticle article) {
    int end = version.length();
    String text = article.article().text().substring(0, end);
    return new QuotedArticle(
        article, List.of(new Quote(0, end, text, QuoteKind.DIRECT, null, null, version)));
  }

  @Override
  public String version(String language) {
    return version;
  }
}
