package io.newswire.enrich;

import static io.newswire.enrich.FamilyDriver.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.enrich.stories.Events;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.PublicationTime;
import io.newswire.model.Story;
import io.newswire.model.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which articles are of one story. */
class StoryTopologyTest {
  @TempDir private Path stateDir;
  private FamilyDriver driver;

  @BeforeEach
  void start() throws Exception {
    driver = new FamilyDriver(stateDir);
    for (EnrichedArticle other : Events.others().toList()) {
      push(
          article(other.article().id(), other.article().text()).withTitle(other.article().title()));
    }
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void reportsOfAnEventAreOneStoryAndSeveralFamilies() throws Exception {
    assertThat(push(report("ferry", 0))).isEqualTo(new Story("ferry0", null, List.of()));
    Story second = push(report("ferry", 1));

    assertThat(second.id()).isEqualTo("ferry0");
    assertThat(second.similarity()).isGreaterThan(0.1);
    assertThat(push(report("dam", 0)).id()).isEqualTo("dam0");
  }

  @Test
  void anArticleThatIsDatedFarInTheFutureDoesNotCloseItsStory() throws Exception {
    push(
        report("ferry", 0)
            .withPublishedAt(
                PublicationTime.of(
                    EnrichDriver.NOON.plus(Duration.ofDays(30)).atOffset(ZoneOffset.UTC))));

    assertThat(push(report("ferry", 1)).id()).isEqualTo("ferry0");
  }

  @Test
  void aCopyIsOfTheStoryOfItsFamily() throws Exception {
    push(report("ferry", 0));
    push(report("ferry", 1));

    Story copy = push(report("ferry", 1).withId("copy").withTitle("Something else entirely"));

    assertThat(copy).isEqualTo(new Story("ferry0", null, List.of()));
  }

  @Test
  void theStoryIsSentWithTheSignatureInTheArticlesTransaction() throws Exception {
    driver.signatures().readKeyValuesToList();
    push(report("ferry", 0));
    push(report("ferry", 1));

    Map<String, byte[]> sent = driver.signatures().readKeyValuesToMap();

    assertThat(sent.keySet()).containsExactlyInAnyOrder("ferry0", "ferry1");
    JsonNode signature = Json.MAPPER.readTree(sent.get("ferry1"));
    assertThat(signature.at("/story/id").asText()).isEqualTo("ferry0");
    assertThat(signature.path("terms").binaryValue()).isNotEmpty();
  }

  @Test
  void recordsOfOtherProgramsAndOfEarlierReleasesHarmNothing() throws Exception {
    for (String story : new String[] {"null", "{}", "{\"id\":\"x\",\"merged\":[\"x\",\"y\"]}"}) {
      String signature =
          "{\"source\":\"s\",\"language\":\"en\",\"seenAt\":\"2026-11-22T12:00:00Z\",\"revision\":1,"
              + "\"family\":{\"id\":\"f\"},\"terms\":\"f39/\",\"story\":"
              + story
              + "}";
      driver
          .input(Topics.SIGNATURES)
          .pipeInput("foreign" + story.length(), signature.getBytes(UTF_8));
    }

    assertThat(push(report("ferry", 0)).id()).isEqualTo("ferry0");
    assertThat(push(report("ferry", 1)).id()).isEqualTo("ferry0");
  }

  @Test
  void aKilledArticleHasNoStoryAndTheOthersKeepTheirs() throws Exception {
    push(report("ferry", 0));
    push(report("ferry", 1));

    assertThat(driver.kill("ferry0")).isNull();

    assertThat(push(report("ferry", 2)).id()).isEqualTo("ferry0");
    driver.kill("ferry1");
    driver.kill("ferry2");
    assertThat(push(report("ferry", 2).withId("again")).id()).isEqualTo("again");
  }

  @Test
  void aRevisionStaysInItsStory() throws Exception {
    push(report("ferry", 0));
    push(report("ferry", 1));

    Article longer = report("ferry", 1);
    assertThat(push(longer.withText(longer.text() + "\n\nThe line apologised again.")))
        .isEqualTo(new Story("ferry0", null, List.of()));
  }

  private Story push(Article article) throws Exception {
    driver.enriched().readKeyValuesToList();
    driver.pipe(article);
    return Json.read(driver.enriched().readValue(), EnrichedArticle.class).story();
  }

  private static Article report(String event, int number) {
    String[] report = Events.REPORTS.get(event).get(number);
    return article(event + number, report[1]).withTitle(report[0]);
  }
}
