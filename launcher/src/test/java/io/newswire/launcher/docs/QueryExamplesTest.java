package io.newswire.launcher.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.newswire.query.NewsQuery;
import io.newswire.query.QueryException;
import io.newswire.query.QueryField;
import io.newswire.query.TextAnalyzer;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Parses and runs the queries in the tables of docs/search.md. */
class QueryExamplesTest {
  private static final MarkdownPage PAGE = MarkdownPage.read("docs/search.md");

  static Stream<String> syntax() {
    return PAGE.table("write").stream()
        .flatMap(row -> MarkdownPage.of("", row.get(0)).code().stream());
  }

  static Stream<List<String>> examples() {
    return PAGE.table("query").stream();
  }

  static Stream<List<String>> refused() {
    return PAGE.table("refused").stream();
  }

  @Test
  void theTablesHaveExamples() {
    assertThat(syntax().count()).isGreaterThan(10);
    assertThat(examples().count()).isGreaterThan(10);
    assertThat(refused().count()).isGreaterThan(3);
  }

  @ParameterizedTest
  @MethodSource("syntax")
  void aRuleAndASearchCanBeWrittenSo(String query) throws QueryException {
    assertThat(NewsQuery.ofRule(query, QueryField.STORY).query()).isNotNull();
    assertThat(NewsQuery.ofSearch(query, QueryField.STORY).query()).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleMatchesTheFirstTextAndNotTheSecond(List<String> row) throws QueryException {
    String query = unquoted(row.get(0));

    assertThat(matches(query, row.get(1))).as("matches " + row.get(1)).isTrue();
    assertThat(matches(query, row.get(2))).as("matches " + row.get(2)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void aQueryIsRefusedWithTheReason(List<String> row) {
    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(() -> NewsQuery.ofRule(unquoted(row.get(0)), QueryField.STORY))
        .withMessage(row.get(1).replace("`", ""));
  }

  private static boolean matches(String query, String text) throws QueryException {
    MemoryIndex article = new MemoryIndex();
    add(article, QueryField.STORY.fieldName(), text, TextAnalyzer.STEMS);
    add(article, QueryField.STORY.wordsField(), text, TextAnalyzer.WORDS);
    add(article, QueryField.STORY.exactField(), text, TextAnalyzer.EXACT);
    return article.search(NewsQuery.ofRule(query, QueryField.STORY).query()) > 0;
  }

  private static void add(MemoryIndex article, String field, String text, Analyzer analyzer) {
    article.addField(field, text, analyzer);
  }

  private static String unquoted(String code) {
    return code.substring(1, code.length() - 1);
  }
}
