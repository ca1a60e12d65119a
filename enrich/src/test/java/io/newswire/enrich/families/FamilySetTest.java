package io.newswire.enrich.families;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.alerts.MatchedArticle;
import io.newswire.enrich.alerts.RuleMatches;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Families on a generated set: pairs of articles of one family, in random orders of arrival. */
class FamilySetTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final int STORIES = 60;

  /** An article of the set; articles with the same text of origin are one family. */
  private record Made(Article article, int origin, String how) {}

  @ParameterizedTest
  @CsvSource({"1, 120, 250", "2, 300, 700", "3, 60, 120", "4, 700, 1500"})
  void pairsOfCopiesAreFoundAndOthersAreNot(long seed, int fewestWords, int mostWords) {
    List<Made> set = set(new GeneratedNews(seed), fewestWords, mostWords);
    Collections.shuffle(set, new Random(seed));

    Map<String, String> families = families(set);

    Map<String, int[]> byKind = new HashMap<>();
    int found = 0;
    int wrong = 0;
    int missed = 0;
    for (int i = 0; i < set.size(); i++) {
      for (int j = 0; j < i; j++) {
        Made one = set.get(i);
        Made other = set.get(j);
        boolean together = families.get(one.article.id()).equals(families.get(other.article.id()));
        boolean expected = one.origin == other.origin;
        found += together && expected ? 1 : 0;
        wrong += together && !expected ? 1 : 0;
        missed += !together && expected ? 1 : 0;
        if (expected) {
          byKind.computeIfAbsent(one.how, how -> new int[2])[together ? 0 : 1]++;
          byKind.computeIfAbsent(other.how, how -> new int[2])[together ? 0 : 1]++;
        }
      }
    }

    StringBuilder kinds = new StringBuilder();
    byKind.forEach((how, n) -> kinds.append(how + " " + n[0] + "/" + n[1] + "; "));
    assertThat((double) found / (found + wrong)).as("precision").isGreaterThanOrEqualTo(0.98);
    assertThat((double) found / (found + missed))
        .as("recall, found/missed: " + kinds)
        .isGreaterThanOrEqualTo(0.95);
  }

  private static Map<String, String> families(List<Made> set) {
    Families families = new Families(10_000, 10_000);
    Map<String, String> found = new HashMap<>();
    for (Made made : set) {
      EnrichedArticle article =
          new EnrichedArticle(made.article, List.of(), List.of(), List.of(), List.of(), NOON);
      found.put(
          made.article.id(),
          families
              .assign(new MatchedArticle(article, RuleMatches.NONE), Instant.now())
              .matched()
              .article()
              .family()
              .id());
    }
    return found;
  }

  private static List<Made> set(GeneratedNews news, int fewestWords, int mostWords) {
    List<Made> set = new ArrayList<>();
    for (int story = 0; story < STORIES; story++) {
      String wire = news.article(news.between(fewestWords, mostWords));
      add(set, story, "wire", wire);
      add(set, story, "copy", wire);
      add(set, story, "cut to 60 %", news.cut(wire, 0.6));
      add(set, story, "cut to 80 %", news.cut(wire, 0.8));
      add(set, story, "moved", news.moved(wire));
      add(set, story, "new lead", news.withLead(wire, 0.3));
      add(set, story, "inside", news.inside(wire, 0.4));
      add(set, story, "reworded", news.reworded(wire, 12));
      add(set, story, "cut, moved, reworded", news.moved(news.reworded(news.cut(wire, 0.7), 20)));
      add(set, story, "60 % both ways", news.inside(news.cut(news.reworded(wire, 20), 0.6), 0.4));
      add(set, story, "reworded much", news.moved(news.reworded(wire, 7)));
      add(set, STORIES + 2 * story, "same event", news.quoting(wire, 0.15));
      add(set, STORIES + 2 * story + 1, "same event", news.quoting(wire, 0.3));
    }
    return set;
  }

  private static void add(List<Made> set, int origin, String how, String text) {
    Article article =
        ArticleBuilder.builder()
            .id("article-" + set.size())
            .source("paper-" + set.size() % 97 + ".example")
            .language("en")
            .text(text)
            .firstSeenAt(NOON.plusSeconds(set.size()))
            .build();
    set.add(new Made(article, origin, how));
  }

  @Test
  void theShareOfACutTo40PercentIsAllOfItsWordsAndItIsFound() {
    GeneratedNews news = new GeneratedNews(7);
    int found = 0;
    for (int story = 0; story < STORIES; story++) {
      String wire = news.article(news.between(120, 800));
      List<Made> set = new ArrayList<>();
      add(set, story, "wire", wire);
      add(set, story, "cut to 40 %", news.cut(wire, 0.4));
      Map<String, String> families = families(set);
      found += families.get("article-1").equals("article-0") ? 1 : 0;
    }
    assertThat(found).isEqualTo(STORIES);
  }
}
