package io.newswire.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.query.ArticleQuery;
import io.newswire.index.search.query.Fold;
import io.newswire.index.search.query.StoryQuery;
import io.newswire.index.search.result.ArticleHit;
import io.newswire.index.search.result.Hits;
import io.newswire.launcher.Newswire;
import io.newswire.launcher.client.HttpSearch;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.PublicationTime;
import io.newswire.model.Quote;
import io.newswire.model.QuoteKind;
import io.newswire.model.Story;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Stories over HTTP and on the command line, on a real Elasticsearch. */
class StoryRoutesIT {
  private static final NewswireConfig CONFIG =
      new NewswireConfig(Map.of(ConfigKeys.INGEST_HTTP_PORT, 0));
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private static final String WORDS = "We had perhaps forty seconds to clear the pier.";

  private static IndexedNews news;
  private static ApiServer http;

  @BeforeAll
  static void start() throws Exception {
    news = new IndexedNews(CONFIG);
    write("ferry", "Ferry strikes pier", 40, "Ledger", new Story("ferry", null, List.of()), WORDS);
    write(
        "crash",
        "Fourteen hurt",
        3,
        "Courier",
        new Story("crash", null, List.of()),
        "perhaps forty seconds to clear the pier");
    write("pier", "Pier closed", 2, "Ledger", new Story("ferry", 0.3, List.of("crash")), WORDS);
    write("dam", "Dam to be raised", 1, "Herald", new Story("dam", null, List.of()), WORDS);
    http = new ApiServer(CONFIG, new SearchRoutes(news::search));
  }

  @AfterAll
  static void stop() {
    http.close();
    news.close();
  }

  @Test
  void theStoriesOfTheLastDayAreListed() throws Exception {
    JsonNode stories = http.get("/stories");

    assertThat(stories).hasSize(1);
    assertThat(stories.at("/0/id").asText()).isEqualTo("ferry");
    assertThat(stories.at("/0/headline").asText()).isEqualTo("Ferry strikes pier");
    assertThat(stories.at("/0/articles").asInt()).isEqualTo(3);
    assertThat(stories.at("/0/recent").asInt()).isEqualTo(2);
    assertThat(http.get("/stories?since=30m")).isEmpty();
  }

  @Test
  void theIdOfAMergedStoryIsAnsweredWithTheStoryThatItIsPartOf() throws Exception {
    JsonNode story = http.get("/stories/crash");

    assertThat(story).isEqualTo(http.get("/stories/ferry"));
    assertThat(story.get("id").asText()).isEqualTo("ferry");
    assertThat(story.get("timeline").findValuesAsText("id")).contains("ferry", "crash", "pier");
    assertThat(story.at("/quotes/0/text").asText()).isEqualTo(WORDS);
    assertThat(story.at("/quotes/0/later").findValuesAsText("change"))
        .containsExactly("truncated", "same");
    assertThat(http.get("/stories/ferry?size=1").get("timeline")).hasSize(1);
  }

  @Test
  void aSearchOverHttpAnswersWhatElasticsearchAnswers() throws Exception {
    HttpSearch overHttp = new HttpSearch(http.url(), Duration.ofSeconds(30));
    NewsSearch search = news.search().orElseThrow();
    StoryQuery latest = new StoryQuery(NOW.minus(Duration.ofDays(1)), 10);
    ArticleQuery folded = ArticleQuery.of("seconds").withFold(Fold.STORY);

    assertThat(overHttp.stories(latest)).isNotEmpty().isEqualTo(search.stories(latest));
    assertThat(overHttp.story("crash", 10)).isPresent().isEqualTo(search.story("crash", 10));
    assertThat(overHttp.search(folded))
        .isEqualTo(search.search(folded))
        .extracting(Hits::hits, list(ArticleHit.class))
        .anyMatch(hit -> hit.copies() != null);
  }

  @Test
  void whatIsWrongIsAnsweredWithTheReason() throws Exception {
    assertThat(http.error(404, "GET", "/stories/nothing", "")).contains("nothing");
    assertThat(http.error(400, "GET", "/stories?size=0", "")).contains("0", "1000");
    assertThat(http.error(400, "GET", "/stories?q=ferry", "")).contains("q", "since, size");
    assertThat(http.error(400, "GET", "/stories/ferry?since=1d", "")).contains("since", "size");
  }

  @Test
  void theCommandsPrintWhatIsNewAndHowQuotesWereTaken() {
    assertThat(run("stories"))
        .contains("Ferry strikes pier", "+2 · 3 articles", "id ferry", "Ledger (2), Courier")
        .endsWith("1 story\n");
    assertThat(run("stories", "--since", "7d")).contains("new · 3 articles");
    assertThat(run("story", "crash"))
        .contains("Fourteen hurt", "Pier closed", "“" + WORDS + "”", "truncated · Courier");
    assertThat(run("story", "nothing")).contains("no article that can be seen is of story nothing");
  }

  private static String run(String... arguments) {
    StringWriter printed = new StringWriter();
    CommandLine newswire = Newswire.commandLine();
    newswire.setOut(new PrintWriter(printed));
    newswire.setErr(new PrintWriter(printed));
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--set";
    all[arguments.length + 1] = "elasticsearch.url=" + Services.elasticsearch();
    newswire.execute(all);
    return printed.toString();
  }

  private static void write(
      String id, String title, int hoursAgo, String source, Story story, String words)
      throws Exception {
    Instant at = NOW.minus(Duration.ofHours(hoursAgo));
    Article article =
        ArticleBuilder.builder()
            .id(id)
            .source(source)
            .title(title)
            .text("“" + words + "”")
            .language("en")
            .publishedAt(PublicationTime.parse(at.toString()))
            .firstSeenAt(at)
            .revision(1)
            .build();
    Quote quote =
        new Quote(1, words.length() + 1, words, QuoteKind.DIRECT, null, null, "no-speaker");
    news.write(
        new EnrichedArticle(article, List.of(), List.of(), List.of(quote), List.of(), at)
            .withStory(story),
        at);
  }
}
