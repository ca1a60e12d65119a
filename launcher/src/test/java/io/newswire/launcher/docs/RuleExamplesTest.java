package io.newswire.launcher.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.Enricher;
import io.newswire.enrich.alerts.RuleIndex;
import io.newswire.ingest.extract.StandardExtractor;
import io.newswire.launcher.run.StageWarmUp;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.RawDocument;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.config.NewswireConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the rules in the table of docs/alerts.md on the sample articles that it names. */
class RuleExamplesTest {
  private static final StandardExtractor EXTRACTOR =
      new StandardExtractor(new NewswireConfig(Map.of()));
  private static final Enricher ENRICHER =
      new Enricher(StageWarmUp.tagger(), StageWarmUp.quoteFinder());

  static Stream<List<String>> examples() {
    List<List<String>> rows = MarkdownPage.read("docs/alerts.md").table("rule");
    assertThat(rows).hasSizeGreaterThan(3);
    return rows.stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aRuleMatchesTheFirstArticleAndNotTheSecond(List<String> row) throws Exception {
    assertThat(matches(row.get(0), row.get(1))).as(row.get(1)).isTrue();
    assertThat(matches(row.get(0), row.get(2))).as(row.get(2)).isFalse();
  }

  private static boolean matches(String rule, String sample) throws Exception {
    RuleIndex index = new RuleIndex();
    index.apply(Map.of("r", AlertRule.of("r", unquoted(rule))));
    assertThat(index.problems()).isEmpty();
    return !index.match(enriched(unquoted(sample))).found().isEmpty();
  }

  private static EnrichedArticle enriched(String sample) throws Exception {
    Path file = MarkdownPage.ROOT.resolve("config/samples").resolve(sample);
    return ENRICHER.enrich(
        EXTRACTOR.extract(
            new RawDocument(Files.readAllBytes(file), null, null, null, null, null, sample)));
  }

  private static String unquoted(String code) {
    return code.substring(1, code.length() - 1);
  }
}
