package io.newswire.launcher.cli.search;

import io.newswire.index.search.result.ArticleHit;
import io.newswire.index.search.result.Facet;
import io.newswire.index.search.result.QuoteHistory;
import io.newswire.index.search.result.StoryPage;
import io.newswire.index.search.result.StorySummary;
import io.newswire.launcher.cli.SearchOutput;
import io.newswire.model.text.CountText;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Prints stories for people. */
final class StoryOutput {
  private final SearchOutput output;

  StoryOutput(SearchOutput output) {
    this.output = output;
  }

  /**
   * Prints what the articles of a story tell.
   *
   * @param news what is new in it; null if that was not asked for
   */
  void summary(StorySummary story, String news) {
    output.line("", SearchOutput.bold(Objects.requireNonNullElse(story.headline(), "(no title)")));
    output.facts(
        news,
        CountText.of(story.articles(), "article"),
        SearchOutput.time(story.first()) + " to " + SearchOutput.time(story.latest()));
    output.facts("id " + story.id());
    output.names("  sources        ", counted(story.sources()));
    output.names("  quoted         ", counted(story.quoted()));
  }

  private static List<String> counted(List<Facet> values) {
    return values.stream()
        .map(
            it ->
                it.count() == 1
                    ? it.value()
                    : String.format(Locale.ROOT, "%s (%,d)", it.value(), it.count()))
        .toList();
  }

  /** Prints a story with its articles and quotes in the order of time. */
  void page(StoryPage page, PrintWriter out) {
    summary(page.story(), null);
    out.println();
    page.timeline().forEach(this::article);
    for (QuoteHistory quote : page.quotes()) {
      out.println();
      quote(quote);
    }
  }

  private void article(ArticleHit hit) {
    output.line("  ", Objects.requireNonNullElse(hit.title(), "(no title)"));
    output.facts(hit.source(), SearchOutput.time(hit.publishedAt()), "id " + hit.id());
  }

  private void quote(QuoteHistory quote) {
    output.line("", SearchOutput.bold(Objects.requireNonNullElse(quote.speaker(), "(no speaker)")));
    output.line("  ", "“" + quote.text().replaceAll("\\s+", " ").strip() + "”");
    output.facts("first", quote.source(), SearchOutput.time(quote.at()));
    for (QuoteHistory.Later later : quote.later()) {
      output.facts(later.change().code(), later.source(), SearchOutput.time(later.at()));
      if (later.text() != null) {
        output.line("    ", "“" + later.text().replaceAll("\\s+", " ").strip() + "”");
      }
    }
  }
}
