package io.newswire.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.index.TestArticles;
import io.newswire.index.TestIndex;
import io.newswire.index.search.query.ArticleQuery;
import io.newswire.index.search.query.CoOccurrenceQuery;
import io.newswire.index.search.query.CoOccurrenceQueryBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.testkit.Services;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Writes articles of a source of its own, which keeps them apart from those of other tests. */
final class ArticlesOfOneSource {
  private final String source = Services.uniqueId() + ".example";

  String source() {
    return source;
  }

  void write(EnrichedArticle... articles) throws IOException {
    EnrichedArticle[] sourced =
        Stream.of(articles)
            .map(it -> TestArticles.with(it, it.article().withSource(source)))
            .toArray(EnrichedArticle[]::new);
    assertThat(TestIndex.write(sourced)).isEmpty();
  }

  CoOccurrenceQuery together(String... names) {
    return CoOccurrenceQueryBuilder.builder()
        .names(List.of(names))
        .sources(List.of(source))
        .size(10)
        .build();
  }

  ArticleQuery query(String text) {
    return ArticleQuery.of(text).withSources(List.of(source));
  }
}
