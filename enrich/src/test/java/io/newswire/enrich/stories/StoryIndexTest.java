package io.newswire.enrich.stories;

import static io.newswire.enrich.stories.StoryArticles.NOON;
import static io.newswire.enrich.stories.StoryArticles.article;
import static io.newswire.enrich.stories.StoryArticles.comment;
import static io.newswire.enrich.stories.StoryArticles.enriched;
import static io.newswire.enrich.stories.StoryArticles.german;
import static io.newswire.enrich.stories.StoryArticles.report;
import static io.newswire.enrich.stories.StoryArticles.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.families.GeneratedNews;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryIndexTest {
  private static final Entity[] FERRY = {
    Events.entity("person:ruth-calloway"),
    Events.entity("location:port-ansel"),
    Events.entity("misc:lady-annis")
  };

  private final StoryIndex index = new StoryIndex(1_000);
  private final Map<StoryArticle, Story> assigned = new LinkedHashMap<>();

  @BeforeEach
  void fill() {
    Events.others().forEach(it -> assign(article(it, 1, "en", NOON)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ferry", "dam", "rates"})
  void theReportsOfAnEventAreOneStoryInWhateverWords(String event) {
    List<Story> stories = assignAll(event);

    assertThat(stories).extracting(Story::id).containsOnly(event + 0);
    assertThat(stories.get(0).similarity()).isNull();
    assertThat(stories.get(1).similarity()).isBetween(0.11, 1.0);
  }

  @Test
  void everyEventIsAStoryOfItsOwn() {
    for (String event : Events.REPORTS.keySet()) {
      assertThat(assignAll(event)).extracting(Story::id).containsOnly(event + 0);
    }
  }

  @Test
  void inAnotherLanguageAnArticleJoinsByItsEntities() {
    assign(report("ferry", 0, FERRY));

    assertThat(assign(german("few", FERRY[0], FERRY[1])).id()).isEqualTo("few");
    index.remove("few");
    assertThat(assign(german("german", FERRY)).id()).isEqualTo("ferry0");
  }

  @Test
  void articlesInBothLanguagesOfAStoryAreComparedWithTheirOwn() {
    assign(german("german", FERRY));
    assign(report("ferry", 0, FERRY));

    assertThat(assign(report("ferry", 1)).id()).isEqualTo("german");
  }

  @Test
  void aRevisionStaysInItsStoryAndAnotherTextLeavesIt() {
    assignAll("ferry");
    EnrichedArticle longer =
        Events.article("ferry1", "Lady Annis", Events.REPORTS.get("ferry").get(1)[1] + " More.");
    assertThat(assign(article(longer, 2, "en", NOON)))
        .isEqualTo(new Story("ferry0", null, List.of()));

    assignAll("dam");
    String[] dam = Events.REPORTS.get("dam").get(1);
    EnrichedArticle other = Events.article("ferry1", dam[0], dam[1]);
    assertThat(assign(article(other, 3, "en", NOON)).id()).isEqualTo("dam0");
  }

  @Test
  void aStoryKeepsItsIdWhenItsFirstArticleLeavesItForAnotherEvent() {
    assignAll("ferry");
    String[] dam = Events.REPORTS.get("dam").get(0);

    Story left = assign(article(Events.article("ferry0", dam[0], dam[1]), 2, "en", NOON));

    assertThat(left.id()).isEqualTo("ferry0-2");
    assertThat(assign(report("ferry", 1)).id()).isEqualTo("ferry0");
  }

  @Test
  void aCopyIsOfTheStoryOfItsFamily() {
    assignAll("ferry");
    String[] dam = Events.REPORTS.get("dam").get(0);
    StoryArticle copy = article(Events.article("copy", dam[0], dam[1]), 1, "en", NOON);

    assertThat(index.assign(copy, "ferry1")).isEqualTo(new Story("ferry0", null, List.of()));
  }

  @Test
  void anArticleThatIsForgottenLeavesNothing() {
    int before = index.size();
    assignAll("ferry");
    for (int i = 0; i < 3; i++) {
      index.remove("ferry" + i);
    }
    index.remove("ferry0");

    assertThat(index.size()).isEqualTo(before);
    assertThat(assign(report("ferry", 2)).id()).isEqualTo("ferry2");
  }

  @Test
  void ofTooManyArticlesTheOldestAreForgotten() {
    StoryIndex small = new StoryIndex(2);
    for (int i = 0; i < 3; i++) {
      Instant at = NOON.plus(Duration.ofHours(i));
      small.assign(article(Events.article("a" + i, "News", text("ferry", i)), 1, "en", at), null);
      small.assign(article(Events.article("b" + i, "News", text("dam", 0)), 1, "en", at), null);
    }

    assertThat(small.assign(report("ferry", 0), "a1").id()).isEqualTo("ferry0");
    assertThat(small.size()).isEqualTo(2);
  }

  @Test
  void anArticleJoinsAStoryWhoseOtherReportsTellOfSomethingElse() {
    assign(report("dam", 0));
    for (StoryArticle other : List.of(report("rates", 0), report("rates", 1), report("ferry", 0))) {
      index.assign(other, "dam0");
    }

    assertThat(assign(report("dam", 1)).id()).isEqualTo("dam0");
  }

  @Test
  void textsAlikeBehindOtherTitlesAndLeadsAreNotOfOneEvent() {
    assign(article(behindLeadOf("one"), 1, "en", NOON));

    assertThat(assign(article(behindLeadOf("other"), 1, "en", NOON)).id()).isEqualTo("other");
  }

  /** What many articles of a paper have at their end. */
  private static EnrichedArticle behindLeadOf(String name) {
    String lead =
        IntStream.range(0, 60).mapToObj(i -> name + i).collect(Collectors.joining(" ", "", ". "));
    return Events.article(name, "Of " + name, lead + text("dam", 0).repeat(3));
  }

  @Test
  void theMoreArticlesThereAreOfADayTheMoreAlikeTwoMustBe() {
    assign(report("dam", 0));
    assertThat(assign(comment(NOON)).id()).isEqualTo("dam0");
    index.remove("comment");

    GeneratedNews news = new GeneratedNews(7);
    for (int i = 0; i < 600; i++) {
      EnrichedArticle rival = Events.article("rival" + i, "News", news.article(60));
      assign(article(rival, 1, "en", NOON));
    }

    assertThat(assign(comment(NOON)).id()).isEqualTo("comment");
  }

  @ParameterizedTest
  @CsvSource({"0, dam0", "1, dam0", "-1, dam0", "4, comment", "-4, comment"})
  void theFartherApartInTimeTheMoreAlikeTwoMustBe(int days, String story) {
    assign(report("dam", 0));

    assertThat(assign(comment(NOON.plus(Duration.ofDays(days)))).id()).isEqualTo(story);
  }

  @Test
  void aSimilarArticleOfAnotherWeekIsAnotherStory() {
    assign(report("ferry", 0));
    EnrichedArticle later = enriched("ferry", 1);

    assertThat(assign(article(later, 1, "en", NOON.plus(Duration.ofDays(14)))).id())
        .isEqualTo("ferry1");
  }

  @Test
  void twoStoriesThatTurnOutToBeOneAreMergedAndTheMergedIdStillResolves() {
    twoStoriesOfTheFerry();
    int before = index.size();

    Story merging = assign(report("ferry", 1));

    assertThat(index.size()).isEqualTo(before - 1);
    assertThat(merging.id()).isEqualTo("ferry0");
    assertThat(merging.merged()).containsExactly("apart");
    Story later = assign(article(Events.article("z", "Ferry", text("ferry", 2)), 1, "en", NOON));
    assertThat(later.merged()).containsExactly("apart");
  }

  @Test
  void storiesInTwoLanguagesAreMergedByAnArticleThatBelongsToBoth() {
    assign(german("german", FERRY));
    index.put(report("ferry", 0, FERRY), new Story("ferry0", null, List.of()));

    assertThat(assign(report("ferry", 1, FERRY)).merged()).hasSize(1);
    assertThat(assign(report("ferry", 2)).id()).isEqualTo(assign(german("later", FERRY)).id());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void filledInAnyOrderAfterARestartItHasTheSameStories(int seed) {
    Events.REPORTS.keySet().stream().sorted().skip(1).forEach(this::assignAll);
    twoStoriesOfTheFerry();
    assign(report("ferry", 1));
    List<StoryArticle> order = new ArrayList<>(assigned.keySet());
    Collections.shuffle(order, new Random(seed));

    StoryIndex restarted = new StoryIndex(100);
    order.forEach(it -> restarted.put(it, assigned.get(it)));

    assertThat(restarted.size()).isEqualTo(index.size());
    for (StoryArticle article : order) {
      assertThat(restarted.assign(article, null).id())
          .as(article.id())
          .isEqualTo(index.assign(article, null).id());
    }
  }

  /** Two processes did not see each other's article. */
  private void twoStoriesOfTheFerry() {
    assign(report("ferry", 0));
    StoryArticle apart = article(Events.article("apart", "Ferry", text("ferry", 2)), 1, "en", NOON);
    Story own = new Story("apart", null, List.of());
    index.put(apart, own);
    assigned.put(apart, own);
    StoryArticle first = article(Events.article("same", "Ferry", text("ferry", 0)), 1, "en", NOON);
    index.assign(first, "ferry0");
    assigned.put(first, new Story("ferry0", null, List.of()));
  }

  private List<Story> assignAll(String event) {
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < Events.REPORTS.get(event).size(); i++) {
      stories.add(assign(report(event, i)));
    }
    return stories;
  }

  private Story assign(StoryArticle article) {
    Story story = index.assign(article, null);
    assigned.keySet().removeIf(it -> it.id().equals(article.id()));
    assigned.put(article, story);
    return story;
  }
}
