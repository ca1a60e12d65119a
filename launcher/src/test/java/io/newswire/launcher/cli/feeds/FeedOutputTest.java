package io.newswire.launcher.cli.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.feed.FeedReportBuilder;
import io.newswire.ingest.feed.document.PageFeeds;
import io.newswire.launcher.cli.SearchOutput;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedOutputTest {
  private static final String PAGE = "https://www.herald.example/";

  private final StringWriter shown = new StringWriter();
  private final FeedOutput output = new FeedOutput(new SearchOutput(new PrintWriter(shown, true)));

  @Test
  void aPageThatNamesFeedsIsNoProblem() {
    output.report(
        FeedReportBuilder.builder()
            .url(PAGE)
            .problem("it is a web page and no feed: give the feed's own address")
            .found(
                List.of(
                    new PageFeeds.Found(URI.create(PAGE + "feed.xml"), "All news"),
                    new PageFeeds.Found(URI.create(PAGE + "sport.xml"), "")))
            .build());

    assertThat(shown.toString())
        .endsWith(
            """
              It is a web page that names feeds:
              https://www.herald.example/feed.xml  All news
              https://www.herald.example/sport.xml
            """)
        .doesNotContain("problem");
  }

  @Test
  void aPageWithoutFeedsIsOne() {
    output.report(
        FeedReportBuilder.builder().url(PAGE).problem("it is a web page and no feed").build());

    assertThat(shown.toString()).contains("  problem: it is a web page and no feed\n");
  }
}
