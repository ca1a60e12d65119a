package io.newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.Mention;
import io.newswire.model.TaggedArticle;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrfEntityTaggerTest {
  private static final String STORY =
      "🚢 LONDON — The harbour was closed on Monday, James Whitcombe said.\n\n"
          + "“We waited for hours,” Whitcombe, a pilot from Lisbon, told Reuters. 🚢\n\n"
          + "The Portuguese Navy sent a ship from Porto.";

  private static CrfEntityTagger tagger;

  @BeforeAll
  static void load() {
    tagger = new CrfEntityTagger();
  }

  @Test
  void peopleOrganisationsAndPlacesAreFoundAndLinked() {
    TaggedArticle tagged = tag(STORY);

    assertThat(tagged.entities())
        .contains(
            new Entity(
                "person:james-whitcombe",
                "James Whitcombe",
                EntityType.PERSON,
                List.of("Whitcombe"),
                2))
        .extracting(Entity::id)
        .contains("location:lisbon-pt", "location:porto-pt", "organization:reuters");
  }

  @Test
  void offsetsAreInTheTextWhateverCharactersItHas() {
    assertThat(tag(STORY).mentions())
        .isNotEmpty()
        .allSatisfy(
            mention ->
                assertThat(STORY.substring(mention.start(), mention.end()))
                    .isEqualTo(mention.text()));
  }

  @Test
  void mentionsAreInTextOrderAndDoNotOverlap() {
    List<Mention> mentions = tag(STORY.repeat(20)).mentions();

    assertThat(mentions).hasSizeGreaterThan(20);
    for (int i = 1; i < mentions.size(); i++) {
      assertThat(mentions.get(i).start()).isGreaterThanOrEqualTo(mentions.get(i - 1).end());
    }
  }

  @Test
  void manyThreadsAtOnceFindWhatOneFinds() throws Exception {
    List<String> texts = IntStream.range(0, 40).mapToObj(CrfEntityTaggerTest::story).toList();
    List<TaggedArticle> alone = texts.stream().map(CrfEntityTaggerTest::tag).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<TaggedArticle>> tasks =
          texts.stream().<Callable<TaggedArticle>>map(text -> () -> tag(text)).toList();
      List<Future<TaggedArticle>> together = threads.invokeAll(tasks);
      for (int i = 0; i < texts.size(); i++) {
        assertThat(together.get(i).get()).isEqualTo(alone.get(i));
      }
    } finally {
      threads.shutdown();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n\n", "(", "¿", "\u0000", "\uD83D", "1234", "’s"})
  void textWithoutNamesHasNone(String text) {
    assertThat(tag(text).mentions()).isEmpty();
    assertThat(tag(text).entities()).isEmpty();
  }

  @Test
  void anArticleWithoutTextHasNoNames() {
    assertThat(tagger.tag(ArticleBuilder.builder().id("a").build()).mentions()).isEmpty();
  }

  @Test
  void anArticleInALanguageWithoutAModelHasKnownNamesOnly() {
    Article article =
        ArticleBuilder.builder().id("a").text("Ada Quill bor i London.").language("sv").build();

    assertThat(tagger.tag(article).mentions()).extracting(Mention::text).containsExactly("London");
    assertThat(tagger.version("sv")).startsWith("list-5.sv names-");
    assertThat(tagger.version("en-GB")).startsWith("crf-5.en names-");
    assertThat(tagger.version(null)).isEqualTo(tagger.version("en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fil", "ceb-PH", "AST", "ckb", "tlh"})
  void aLanguageWithACodeOfThreeLettersHasNotTheEnglishModel(String language) {
    Article article =
        ArticleBuilder.builder().id("a").text("Ada Quill in London.").language(language).build();

    assertThat(tagger.tag(article).mentions()).extracting(Mention::text).containsExactly("London");
    assertThat(tagger.version(language))
        .startsWith("list-5." + language.substring(0, 3).toLowerCase(Locale.ROOT) + " ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"und", "mul", "zxx", "", "x"})
  void anUndeterminedLanguageHasTheEnglishModel(String language) {
    assertThat(tagger.version(language)).isEqualTo(tagger.version("en"));
  }

  @Test
  void aWordOfAMillionLettersIsPassedOver() {
    assertThat(tag("x".repeat(1_000_000) + " James Whitcombe lives in London.").entities())
        .extracting(Entity::id)
        .contains("location:london-gb");
  }

  @Test
  void oneLineOfHalfAMillionWordsIsReadAsFarAsTheLimit() {
    List<Mention> mentions = tag("We met James Whitcombe in London ".repeat(90_000)).mentions();

    assertThat(mentions).isNotEmpty();
    assertThat(mentions.get(mentions.size() - 1).end()).isLessThan(500_000);
  }

  private static String story(int number) {
    return STORY
        .replace("Monday", "day " + number)
        .replace("Porto", number % 2 == 0 ? "Faro" : "Porto");
  }

  private static TaggedArticle tag(String text) {
    return tagger.tag(ArticleBuilder.builder().id("a").text(text).build());
  }
}
