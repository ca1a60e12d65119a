package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.Mention;
import io.newswire.model.TaggedArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalienceTest {
  private static final int LENGTH = 2_000;

  /**
   * Each row is one entity of an article of 2,000 characters whose first entity is named 5 times.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // title, name, offsets of mentions, salience
        "Falk resigns | Ida Falk | 10 500 1000 1500 1990 | 0.998",
        "Mayor resigns | Ida Falk | 10 500 1000 1500 1990 | 0.648",
        "Falk resigns | Ida Falk | 10 | 0.697",
        "Mayor resigns | Ida Falk | 10 | 0.347",
        "Mayor resigns | Ida Falk | 1500 | 0.147",
        "Falk resigns | Ida Falk | 1500 | 0.497",
        "MAYOR FALK RESIGNS | Ida Falk | 10 | 0.697",
        "Falkland resigns | Ida Falk | 10 | 0.347",
        "Ida’s day | Ida Falk | 10 | 0.347",
        " | Ida Falk | 10 500 1000 1500 1990 | 0.998",
        " | Ida Falk | 1500 | 0.226",
        "Bürgermeisterin Falk tritt zurück | Ida Falk | 10 | 0.697",
        "Дума приняла закон | Дума | 10 | 0.697",
      })
  void titleLeadFrequencyAndSpreadCount(
      String title, String name, String offsets, double salience) {
    List<Mention> mentions = new ArrayList<>();
    for (String offset : offsets.split(" ")) {
      mentions.add(mention(Integer.parseInt(offset), name, "person:it"));
    }
    IntStream.of(20, 30, 40, 50, 60)
        .forEach(offset -> mentions.add(mention(offset, "Other", "person:other")));
    mentions.sort((one, other) -> one.start() - other.start());

    Entity entity =
        Salience.apply(tagged(title, mentions, person("person:it", name))).entities().get(0);

    assertThat(entity.salience()).isCloseTo(salience, within(0.001));
  }

  @Test
  void anAliasInTheTitleCountsAndAFirstNameDoesNot() {
    Mention only = mention(10, "ACME", "organization:acme");
    Entity acme =
        new Entity("organization:acme", "Acme Works", EntityType.ORGANIZATION, List.of("ACME"), 1);
    Entity works =
        new Entity("organization:acme", "Acme Works", EntityType.ORGANIZATION, List.of(), 1);

    assertThat(first(tagged("ACME closes", List.of(only), acme)).salience()).isGreaterThan(0.5);
    assertThat(first(tagged("Works closes", List.of(only), works)).salience()).isLessThan(0.5);
  }

  @Test
  void anEntityWithoutMentionsHasNoSalienceAndATextIsNotNeeded() {
    Article empty = ArticleBuilder.builder().id("a1").build();
    TaggedArticle tagged =
        new TaggedArticle(empty, List.of(), List.of(person("person:it", "Ida Falk")));

    assertThat(first(tagged).salience()).isNull();
  }

  @Test
  void ofATitleAsLongAsABookOnlyTheBeginningIsRead() {
    Mention only = mention(10, "Falk", "person:it");
    Entity falk = person("person:it", "Falk");

    String late = "a".repeat(1_000_000) + " Falk";
    assertThat(first(tagged("Falk " + late, List.of(only), falk)).salience()).isGreaterThan(0.5);
    assertThat(first(tagged(late, List.of(only), falk)).salience()).isLessThan(0.5);
  }

  private static Entity first(TaggedArticle tagged) {
    return Salience.apply(tagged).entities().get(0);
  }

  private static TaggedArticle tagged(String title, List<Mention> mentions, Entity... entities) {
    Article article =
        ArticleBuilder.builder().id("a1").title(title).text("x".repeat(LENGTH)).build();
    return new TaggedArticle(article, mentions, List.of(entities));
  }

  private static Entity person(String id, String name) {
    return new Entity(id, name, EntityType.PERSON, List.of(), 1);
  }

  private static Mention mention(int start, String text, String entity) {
    return new Mention(start, start + text.length(), text, EntityType.PERSON, entity);
  }
}
