package io.newswire.bench;

import io.newswire.model.alert.AlertRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * Generates rules like those of media monitors: mostly names and phrases, rarely frequent words.
 */
final class SyntheticRules {
  private final Random random;
  private final Vocabulary vocabulary;

  SyntheticRules(Random random, Vocabulary vocabulary) {
    this.random = random;
    this.vocabulary = vocabulary;
  }

  /** Generates rules, by id. */
  Map<String, AlertRule> rules(int count) {
    Map<String, AlertRule> rules = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      String id = "rule-" + i;
      rules.put(id, AlertRule.of(id, query(random.nextInt(100))));
    }
    return rules;
  }

  private String query(int of100) {
    if (of100 < 28) {
      return name();
    } else if (of100 < 40) {
      return keyword() + " AND " + keyword();
    } else if (of100 < 52) {
      return name() + " OR " + name() + " OR " + phrase();
    } else if (of100 < 62) {
      return "(" + phrase() + " OR " + keyword() + ") AND " + keyword();
    } else if (of100 < 70) {
      return name() + " AND " + keyword() + " NOT " + keyword();
    } else if (of100 < 78) {
      return "\"" + keyword() + " " + keyword() + "\"~10";
    } else if (of100 < 83) {
      return beginning() + "* AND " + keyword();
    } else if (of100 < 86) {
      return beginning() + "*";
    } else if (of100 < 92) {
      return "person:" + name() + " AND title:" + keyword();
    } else if (of100 < 97) {
      return "speaker:" + family() + " AND said:" + keyword();
    }
    return phrase() + " AND source:herald";
  }

  private String keyword() {
    return vocabulary.keyword();
  }

  private String name() {
    return "\"" + vocabulary.watched() + "\"";
  }

  private String family() {
    String name = vocabulary.watched();
    return name.substring(name.indexOf(' ') + 1);
  }

  private String phrase() {
    return "\"" + keyword() + " " + vocabulary.word() + "\"";
  }

  private String beginning() {
    String word = keyword();
    return word.substring(0, Math.min(word.length(), 7 + random.nextInt(2)));
  }
}
