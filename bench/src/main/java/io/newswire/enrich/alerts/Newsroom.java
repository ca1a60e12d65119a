package io.newswire.enrich.alerts;

import io.newswire.model.AlertRule;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.Mention;
import io.newswire.model.Quote;
import io.newswire.model.QuoteKind;
import io.newswire.model.Speaker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Articles of 600 words and rules over them, made from invented words and names whose frequencies
 * fall as in real text (Zipf), the frequent ones short. Rules ask as media monitors do: mostly for
 * names and phrases, seldom for frequent words.
 */
final class Newsroom {
  private static final int WORDS = 50_000;
  private static final int NAMES = 20_000;
  private static final int ARTICLE_WORDS = 600;
  private static final int QUOTES = 4;

  /** The most frequent words are nobody's keyword. */
  private static final int FIRST_KEYWORD = 1_000;

  /** Who is in every second article is watched by few. */
  private static final int FIRST_WATCHED = 400;

  private static final String[] SYLLABLES = {
    "ba", "con", "de", "er", "fin", "ga", "hol", "in", "ker", "lo", "mar", "ne", "or", "pre", "qui",
    "ran", "sta", "ter", "un", "ver", "wes", "yo", "zu", "tion", "ment", "ly"
  };

  private final Random random;
  private final String[] words = new String[WORDS];
  private final String[] names = new String[NAMES];

  Newsroom(long seed) {
    random = new Random(seed);
    for (int i = 0; i < WORDS; i++) {
      words[i] = word(i < FIRST_KEYWORD / 5 ? 1 + random.nextInt(2) : 2 + random.nextInt(3));
    }
    for (int i = 0; i < NAMES; i++) {
      names[i] = capital(word(2)) + " " + capital(word(2 + random.nextInt(2)));
    }
  }

  private String word(int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** As likely in each order of magnitude: Zipf's law with exponent 1. */
  private int rank(int first, int count) {
    return (int) (first * Math.pow((double) count / first, random.nextDouble()));
  }

  private String anyWord() {
    return words[rank(1, WORDS)];
  }

  private String keyword() {
    return words[rank(FIRST_KEYWORD, WORDS)];
  }

  private String name() {
    return names[rank(1, NAMES)];
  }

  private String family() {
    String name = watched();
    return name.substring(name.indexOf(' ') + 1);
  }

  private String phrase() {
    return "\"" + keyword() + " " + anyWord() + "\"";
  }

  private String watched() {
    return names[rank(FIRST_WATCHED, NAMES)];
  }

  private String quotedName() {
    return "\"" + watched() + "\"";
  }

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
      return quotedName();
    } else if (of100 < 40) {
      return keyword() + " AND " + keyword();
    } else if (of100 < 52) {
      return quotedName() + " OR " + quotedName() + " OR " + phrase();
    } else if (of100 < 62) {
      return "(" + phrase() + " OR " + keyword() + ") AND " + keyword();
    } else if (of100 < 70) {
      return quotedName() + " AND " + keyword() + " NOT " + keyword();
    } else if (of100 < 78) {
      return "\"" + keyword() + " " + keyword() + "\"~10";
    } else if (of100 < 83) {
      return beginning() + "* AND " + keyword();
    } else if (of100 < 86) {
      return beginning() + "*";
    } else if (of100 < 92) {
      return "person:" + quotedName() + " AND title:" + keyword();
    } else if (of100 < 97) {
      return "speaker:" + family() + " AND said:" + keyword();
    }
    return phrase() + " AND source:herald";
  }

  private String beginning() {
    String word = keyword();
    return word.substring(0, Math.min(word.length(), 7 + random.nextInt(2)));
  }

  List<EnrichedArticle> articles(int count) {
    List<EnrichedArticle> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      articles.add(article("article-" + i));
    }
    return articles;
  }

  private EnrichedArticle article(String id) {
    StringBuilder text = new StringBuilder();
    List<Mention> mentions = new ArrayList<>();
    List<Quote> quotes = new ArrayList<>();
    for (int i = 0; i < ARTICLE_WORDS; i++) {
      if (i % 40 == 20) {
        mentions.add(mention(text));
      } else if (i % (ARTICLE_WORDS / QUOTES) == 30) {
        quotes.add(quote(text, mentions.get(mentions.size() - 1)));
        i += 20;
      } else {
        text.append(anyWord()).append(i % 60 == 59 ? ".\n\n" : " ");
      }
    }
    String title = String.join(" ", name(), anyWord(), anyWord(), anyWord(), keyword());
    return new EnrichedArticle(
        ArticleBuilder.builder()
            .id(id)
            .title(title)
            .text(text.toString())
            .source("Port Orla Herald")
            .language("en")
            .build(),
        mentions,
        entities(mentions),
        quotes,
        List.of(),
        null);
  }

  private Mention mention(StringBuilder text) {
    String name = name();
    int start = text.length();
    text.append(name).append(' ');
    return new Mention(start, start + name.length(), name, EntityType.PERSON, "person:" + name);
  }

  private Quote quote(StringBuilder text, Mention by) {
    text.append('"');
    int start = text.length();
    for (int i = 0; i < 20; i++) {
      text.append(anyWord()).append(' ');
    }
    int end = text.length();
    text.append("\" ");
    Speaker speaker = new Speaker(by.start(), by.end(), by.text(), by.entity(), by.text());
    return new Quote(
        start, end, text.substring(start, end), QuoteKind.DIRECT, null, speaker, "bench");
  }

  private static List<Entity> entities(List<Mention> mentions) {
    Map<String, Entity> entities = new TreeMap<>();
    for (Mention it : mentions) {
      entities.put(it.entity(), new Entity(it.entity(), it.text(), it.type(), List.of(), 1));
    }
    return List.copyOf(entities.values());
  }
}
