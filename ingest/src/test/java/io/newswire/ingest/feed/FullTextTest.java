package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.feed.document.FeedEntry;
import io.newswire.ingest.feed.document.FeedEntryBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FullTextTest {
  private static final String URL = "https://herald.example/news/7";
  private static final String PARAGRAPH =
      "<p>The ferry lay at the east pier of Port Orla. “The tide waits for nobody,” said Maren"
          + " Calloway. Nobody was hurt. The harbour office opened an inquiry.</p>";
  private static final String ARTICLE = PARAGRAPH.repeat(8);

  @Test
  void aLongContentOfSentencesIsTheArticle() {
    assertThat(whole(ARTICLE, null)).hasValue(ARTICLE);
    assertThat(whole(null, ARTICLE)).as("a description too").hasValue(ARTICLE);
    assertThat(whole("<p>Short.</p>", ARTICLE)).hasValue(ARTICLE);
  }

  @Test
  void aTeaserIsNot() {
    assertThat(whole(PARAGRAPH.repeat(3), null)).isEmpty();
    assertThat(whole("<p>" + "word ".repeat(500) + "</p>", null)).as("no sentences").isEmpty();
  }

  @Test
  void aLongTextThatIsCutIsNot() {
    assertThat(whole(ARTICLE + "<p>And then the […]</p>", null)).isEmpty();
    assertThat(whole(ARTICLE + "<p>And then the ...</p>", null)).isEmpty();
    assertThat(
            whole(
                ARTICLE + "<p><a href='%s?utm_source=rss'>Weiterlesen</a></p>".formatted(URL),
                null))
        .isEmpty();
  }

  @Test
  void whatBlogsAddBelowIsLeftOut() {
    String footer =
        "<p>The post <a href='%s'>Ferry strikes pier</a> appeared first on <a href='/'>Herald</a>.</p>"
            .formatted(URL);

    assertThat(whole(ARTICLE + footer, null))
        .hasValueSatisfying(html -> assertThat(html).doesNotContain("appeared first"))
        .hasValueSatisfying(html -> assertThat(html).endsWith("inquiry.</p>"));
  }

  @Test
  void whatThereIsOfTheTextIsTheLongerPart() {
    FeedEntry entry = entry(PARAGRAPH, "<p>Short.</p>");

    assertThat(FullText.partOf(entry)).hasValue(PARAGRAPH);
    assertThat(FullText.partOf(entry("<p>Short.</p>", null))).isEmpty();
  }

  @Test
  void endlessNestingEnds() {
    assertThat(whole("<div>".repeat(100_000) + ARTICLE, null)).isPresent();
  }

  private static Optional<String> whole(String content, String summary) {
    return FullText.of(entry(content, summary)).map(html -> html.replace("\n", ""));
  }

  private static FeedEntry entry(String content, String summary) {
    return FeedEntryBuilder.builder()
        .url(URL)
        .title("Ferry strikes pier")
        .content(content)
        .summary(summary)
        .build();
  }
}
