package io.newswire.launcher.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.newswire.enrich.Enricher;
import io.newswire.enrich.RuleTester;
import io.newswire.launcher.run.StageWarmUp;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Mention;
import io.newswire.model.Quote;
import io.newswire.model.Span;
import io.newswire.model.Speaker;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.alert.MatchedSpan;
import io.newswire.model.alert.Snippet;
import java.util.List;

/** Texts of articles: every name, quote and matched word that is found stands at its offsets. */
class TextsFuzzTest {
  private static final int MOST = 5_000;
  private static final Enricher ENRICHER =
      new Enricher(StageWarmUp.tagger(), StageWarmUp.quoteFinder());
  private static final RuleTester RULES =
      new RuleTester(
          AlertRule.of("fuzz", "rain~1 OR harbo* OR \"the ?ea\" OR said:(storm OR tide)"),
          List.of(),
          MOST);

  @FuzzTest(maxDuration = "5m")
  void english(@NotNull String text) {
    check(text, "en");
  }

  @FuzzTest(maxDuration = "5m")
  void german(@NotNull String text) {
    check(text, "de");
  }

  @FuzzTest(maxDuration = "5m")
  void ofAnyLanguage(@NotNull String text) {
    check(text, (String) null);
  }

  private static void check(String text, String language) {
    Article article =
        ArticleBuilder.builder().id("fuzz").title(text).text(text).language(language).build();
    EnrichedArticle enriched = ENRICHER.enrich(article);
    for (Mention mention : enriched.mentions()) {
      require(text, mention.start(), mention.end(), mention.text());
    }
    for (Quote quote : enriched.quotes()) {
      require(text, quote.start(), quote.end(), quote.text());
      Span cue = quote.cue();
      if (cue != null) {
        require(text, cue.start(), cue.end(), cue.text());
      }
      check(text, quote.speaker());
      check(text, quote.addressee());
    }
    RULES.test(enriched).ifPresent(alert -> check(text, alert));
    RULES
        .problem()
        .ifPresent(
            problem -> {
              throw new AssertionError(problem);
            });
  }

  private static void check(String text, Speaker speaker) {
    if (speaker != null) {
      require(text, speaker.start(), speaker.end(), speaker.text());
    }
  }

  private static void check(String text, Alert alert) {
    for (MatchedSpan match : alert.matches()) {
      require(text, match.start(), match.end(), match.text());
    }
    for (Snippet snippet : alert.snippets()) {
      int start = snippet.start();
      require(text, start, start + snippet.text().length(), snippet.text());
      for (Span span : snippet.spans()) {
        require(snippet.text(), span.start(), span.end(), span.text());
      }
    }
  }

  private static void require(String text, int start, int end, String part) {
    if (start < 0
        || end <= start
        || end > text.length()
        || !text.startsWith(part, start)
        || part.length() != end - start) {
      throw new AssertionError("not at %d to %d: %s".formatted(start, end, part));
    }
  }
}
