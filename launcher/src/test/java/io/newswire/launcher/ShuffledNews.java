package io.newswire.launcher;

import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.PublishingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Articles in five versions each, every tenth of them killed and every fifth copied, in any order
 * and some of them twice; and what is to come of them.
 */
final class ShuffledNews {
  /** The end of the id of a copy. */
  static final String COPY = "-copy";

  private static final int VERSIONS = 5;

  private static final List<String> WORDS =
      List.of(
          ("the harbour master said that ship came in too fast and nobody on bridge had answered"
                  + " radio for several turns so port was closed while divers looked at hull of"
                  + " which they wrote in their report when storm began but engine had been"
                  + " repaired last week by company who owns it")
              .split(" "));
  private static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");

  private final String word;
  private final Random random;
  private final List<Article> pushed = new ArrayList<>();

  /** The articles that stand in the end, by id. */
  private final Map<String, Article> shown = new LinkedHashMap<>();

  private final Set<String> killed = new HashSet<>();

  /** The killed ones of which a version came before the kill. */
  private final Set<String> recalled = new HashSet<>();

  /** The copies by the article that they are of. */
  private final Map<String, String> copies = new LinkedHashMap<>();

  /** The killed articles and copies of such whose match is sent. */
  private final Set<String> sentOfKilled = new HashSet<>();

  /** The killed ones whose copy came before the kill. */
  private final Set<String> namingCopy = new HashSet<>();

  /**
   * Makes the news.
   *
   * @param word stands in all articles, and in no others
   */
  ShuffledNews(int articles, String word, long seed) {
    this.word = word;
    random = new Random(seed);
    for (int i = 0; i < articles; i++) {
      add(i);
    }
    pushed.addAll(pushed.subList(0, articles));
    Collections.shuffle(pushed, random);
    findRecalled();
    killed.forEach(this::findSent);
  }

  private void add(int number) {
    String id = word + "-" + number;
    String report =
        random.ints(90, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
    boolean isKilled = number % 10 == 0;
    for (int version = 1; version <= VERSIONS; version++) {
      Article article = article(id, text(report, version), version);
      pushed.add(article);
      shown.put(id, article);
    }
    if (isKilled) {
      Integer version = number % 20 == 0 ? null : VERSIONS + 1;
      pushed.add(
          article(id, null, VERSIONS + 1)
              .with(it -> it.version(version).title(null).status(PublishingStatus.CANCELED)));
      shown.remove(id);
      killed.add(id);
    }
    if (number % 5 == 0) {
      Article copy = article(id + COPY, text(report, VERSIONS), VERSIONS).withVersion(null);
      pushed.add(copy);
      shown.put(copy.id(), copy);
      copies.put(id, copy.id());
    }
  }

  private Article article(String id, String text, int version) {
    return ArticleBuilder.builder()
        .id(id)
        .source(id + ".example")
        .title(word + " report " + version)
        .text(text)
        .language("en")
        .version(version)
        .receivedAt(NOON.plus(Duration.ofMinutes(version)))
        .build();
  }

  private String text(String report, int version) {
    return "%s has %d ships. “We saw %d ships in the harbour,” said Maren Calloway. %s."
        .formatted(word, version, version, report);
  }

  private void findRecalled() {
    Set<String> seen = new HashSet<>();
    Set<String> over = new HashSet<>();
    for (Article article : pushed) {
      if (article.status() == PublishingStatus.CANCELED) {
        if (seen.contains(article.id()) && over.add(article.id())) {
          recalled.add(article.id());
        }
        over.add(article.id());
      }
      seen.add(article.id());
    }
  }

  /**
   * Of a killed article and its copy, if they arrive in this order: the match of the first is sent,
   * and that of a copy that comes after the kill. A copy between the two is silent, and stays so.
   */
  private void findSent(String id) {
    int first = firstAt(it -> it.id().equals(id) && it.usable());
    int kill = firstAt(it -> it.id().equals(id) && !it.usable());
    int copy = firstAt(it -> it.id().equals(copies.get(id)));
    if (first < kill && first < copy) {
      sentOfKilled.add(id);
    }
    if (copy < first || kill < copy) {
      sentOfKilled.add(copies.get(id));
    }
    if (copy < kill) {
      namingCopy.add(id);
    }
  }

  private int firstAt(Predicate<Article> which) {
    return IntStream.range(0, pushed.size())
        .filter(at -> which.test(pushed.get(at)))
        .findFirst()
        .orElseThrow();
  }

  List<Article> pushed() {
    return pushed;
  }

  Map<String, Article> shown() {
    return shown;
  }

  Set<String> killed() {
    return killed;
  }

  Set<String> recalled() {
    return recalled;
  }

  Map<String, String> copies() {
    return copies;
  }

  /** See {@link #findSent}. */
  Set<String> sentOfKilled() {
    return sentOfKilled;
  }

  /** The killed articles whose recall names their copy. */
  Set<String> namingCopy() {
    return namingCopy;
  }

  /** The killed article that an article is or copies; empty if there is none. */
  Optional<String> killedFamily(Article article) {
    return Optional.of(article.id().replace(COPY, "")).filter(killed::contains);
  }
}
