package io.newswire.enrich.alerts;

import io.newswire.model.EnrichedArticle;
import io.newswire.model.EntityType;
import io.newswire.model.alert.AlertRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Rules of all kinds and articles that some of them match, from few words, so that they meet. */
final class RandomRules {
  private static final String[] WORDS = {
    "ferry",
    "ferries",
    "strike",
    "harbour",
    "minister",
    "ministry",
    "resigns",
    "resigned",
    "tram",
    "bridge",
    "bridges",
    "fire",
    "late",
    "early",
    "Orla",
    "José",
    "crew",
    "storm",
    "council",
    "vote"
  };
  private static final String[] NAMES = {"Ada Byrne", "Tom Lind", "Orla Kerr", "Una Lind"};
  private static final String[] FIELDS = {
    "", "", "", "title:", "text:", "said:", "said:", "speaker:", "person:", "place:"
  };

  private final Random random;

  RandomRules(long seed) {
    random = new Random(seed);
  }

  /** So many rules that can be used, by id: the prefix with a number behind it. */
  Map<String, AlertRule> rules(String prefix, int count) {
    Map<String, AlertRule> rules = new LinkedHashMap<>();
    while (rules.size() < count) {
      AlertRule rule = rule(prefix + rules.size());
      if (usable(rule)) {
        rules.put(rule.id(), rule);
      }
    }
    return rules;
  }

  private static boolean usable(AlertRule rule) {
    try {
      RuleParser.parse(rule);
      return true;
    } catch (RuleException e) {
      return false;
    }
  }

  private AlertRule rule(String id) {
    AlertRule rule = AlertRule.of(id, query(2));
    rule = random.nextInt(10) == 0 ? rule.withTitleOnly(true) : rule;
    return random.nextInt(10) == 0 ? rule.withSources(List.of("Gazette", "Herald")) : rule;
  }

  private String query(int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(6)) {
      case 0, 1 -> clause();
      case 2 -> bracket(depth) + " AND " + bracket(depth);
      case 3 -> bracket(depth) + " OR " + bracket(depth);
      case 4 -> bracket(depth) + " AND " + bracket(depth) + " AND NOT " + clause();
      default -> clause() + " NOT " + bracket(depth);
    };
  }

  private String bracket(int depth) {
    return "(" + query(depth - 1) + ")";
  }

  private String clause() {
    String field = any(FIELDS);
    if (field.equals("speaker:") || field.equals("person:")) {
      return field + any(any(NAMES).split(" "));
    }
    return field
        + switch (random.nextInt(13)) {
          case 0 -> "\"" + any(WORDS) + " " + any(WORDS) + "\"";
          case 1 -> "\"" + any(WORDS) + " " + any(WORDS) + "\"~" + (1 + random.nextInt(5));
          case 2 -> any(WORDS).substring(0, 2 + random.nextInt(2)) + "*";
          case 3 -> any(WORDS).replaceFirst("[rt]", "?");
          case 4 -> "=" + any(WORDS);
          case 5 -> "\"" + any(WORDS) + " " + any(WORDS).substring(0, 3) + "*\"";
          case 6 -> any(WORDS) + "-" + any(WORDS).substring(0, 2) + "*";
          case 7 -> "=" + any(WORDS).substring(0, 3) + "*";
          case 8 -> any(WORDS) + "~1";
          default -> any(WORDS);
        };
  }

  EnrichedArticle article(String id) {
    List<String> parts = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      parts.add(words(1 + random.nextInt(8)) + ".");
      if (random.nextBoolean()) {
        parts.add("{" + any(NAMES) + ": " + words(1 + random.nextInt(4)) + "}");
      }
    }
    EnrichedArticle story = Stories.story(id, words(2), String.join("\n\n", parts));
    EnrichedArticle named = Stories.naming(story, EntityType.PERSON, any(NAMES));
    return Stories.naming(named, EntityType.LOCATION, "Orla");
  }

  private String words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(any(WORDS));
    }
    return String.join(" ", words);
  }

  private String any(String[] from) {
    return from[random.nextInt(from.length)];
  }
}
