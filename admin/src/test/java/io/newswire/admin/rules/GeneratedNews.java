package io.newswire.admin.rules;

import io.newswire.enrich.alerts.RuleException;
import io.newswire.enrich.alerts.RuleParser;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.PublicationTime;
import io.newswire.model.alert.AlertRule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Articles in several languages and rules of all kinds, from few words, so that they meet. */
final class GeneratedNews {
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "en",
              words("ferry ferries strike harbour minister resigned inquiry bridge storm council"),
          "de", words("Fähre Streik Hafen Ministerin Rücktritt Brücke Sturm Häfen Größe Straße"),
          "fr", words("grève ministre démission enquête été tempête conseil l'été œuvre pêcheurs"),
          "es", words("huelga puerto ministro dimisión investigación mañana tormenta señal niños"),
          "pt", words("greve porto ministro demissão inquérito amanhã tempestade ações navio São"),
          "nb", words("ferje streik havn statsråd avgang gransking bru storm Ærø blåbær"));
  private static final List<String> LANGUAGES = WORDS.keySet().stream().sorted().toList();
  private static final List<String> NAMES =
      List.of("Ruth Calloway", "José Brandvold", "Orla Kerr", "Tomas Lindqvist", "Amélie Voss");
  private static final List<String> PLACES = List.of("Port Ansel", "Velmora", "Tarnby");
  private static final List<String> SOURCES =
      List.of("Harbour Ledger", "El Faro", "Die Fähre & Co", "herald.example");
  private static final List<String> ODD =
      List.of(
          "<b>ferry</b>",
          "&amp; harbour",
          "AT&T",
          "US",
          "us",
          "ﬁre",
          "re\u0301sume\u0301",
          "ｆｅｒｒｙ",
          "fer\u00adry",
          "zero\u200bwidth",
          "\u202Eferry\u202C",
          "🚢🏽 storm",
          "C++",
          "wi-fi",
          "O'Brien’s",
          "]]> --",
          "3,14",
          "משט",
          "渡轮",
          "паром");

  private final Random random;

  GeneratedNews(long seed) {
    random = new Random(seed);
  }

  private static List<String> words(String words) {
    return List.of(words.split(" "));
  }

  Article article(String id, Instant now) {
    String language = any(LANGUAGES);
    List<String> paragraphs = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      paragraphs.add(sentence(language, 3 + random.nextInt(10)));
      if (random.nextInt(3) == 0) {
        paragraphs.add("“%s,” said %s.".formatted(sentence(language, 5), any(NAMES)));
      }
      if (random.nextInt(3) == 0) {
        paragraphs.add("%s met %s in %s.".formatted(any(NAMES), any(NAMES), any(PLACES)));
      }
    }
    Instant published = now.minus(Duration.ofMinutes(random.nextInt(12 * 24 * 60)));
    return ArticleBuilder.builder()
        .id(id)
        .url("https://herald.example/" + id)
        .source(any(SOURCES))
        .title(random.nextInt(20) == 0 ? null : sentence(language, 4))
        .text(String.join("\n\n", paragraphs))
        .language(language)
        .publishedAt(PublicationTime.of(published.atOffset(ZoneOffset.UTC)))
        .build();
  }

  private String sentence(String language, int length) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      words.add(random.nextInt(8) == 0 ? any(ODD) : any(WORDS.get(language)));
    }
    return String.join(" ", words);
  }

  /** So many rules that can be used, by id. */
  Map<String, AlertRule> rules(String prefix, int count) {
    Map<String, AlertRule> rules = new LinkedHashMap<>();
    while (rules.size() < count) {
      String id = prefix + rules.size();
      AlertRule rule = limited(AlertRule.of(id, query(rules.size(), 2)).withName("Rule " + id));
      if (isUsable(rule)) {
        rules.put(id, rule);
      }
    }
    return rules;
  }

  private AlertRule limited(AlertRule rule) {
    return switch (random.nextInt(12)) {
      case 0 -> rule.withTitleOnly(true);
      case 1 -> rule.withSources(List.of(any(SOURCES), any(SOURCES).toUpperCase()));
      case 2 -> rule.withLanguages(List.of(any(LANGUAGES), any(LANGUAGES)));
      default -> rule;
    };
  }

  private static boolean isUsable(AlertRule rule) {
    try {
      RuleParser.parse(rule);
      return true;
    } catch (RuleException e) {
      return false;
    }
  }

  /** Every kind of clause stands alone in some rules, and in brackets with others in the rest. */
  private String query(int number, int depth) {
    if (number % 2 == 0) {
      return clause(number / 2);
    }
    return switch (depth == 0 ? 0 : random.nextInt(5)) {
      case 0 -> clause(random.nextInt(KINDS));
      case 1 -> bracket(depth) + " AND " + bracket(depth);
      case 2 -> bracket(depth) + " OR " + bracket(depth);
      case 3 -> clause(random.nextInt(KINDS)) + " NOT " + bracket(depth);
      default -> bracket(depth) + " AND NOT " + clause(random.nextInt(KINDS));
    };
  }

  private String bracket(int depth) {
    return "(" + query(1, depth - 1) + ")";
  }

  private static final int KINDS = 20;

  private String clause(int kind) {
    List<String> words = WORDS.get(any(LANGUAGES));
    String one = any(words);
    String other = any(words);
    String name = any(NAMES);
    return switch (kind % KINDS) {
      case 0 -> one;
      case 1 -> one + " " + other;
      case 2 -> "\"" + one + " " + other + "\"";
      case 3 -> one + " NEAR/6 " + other;
      case 4 -> "\"" + one + " " + other + "\"~4";
      case 5 -> "title:" + one;
      case 6 -> "text:(" + one + " OR " + other + ")";
      case 7 -> "person:" + any(List.of(name.split(" ")));
      case 8 -> "person:\"" + name + "\"";
      case 9 -> "place:(" + any(PLACES) + ")";
      case 10 -> "source:ledger OR source:\"" + any(SOURCES) + "\"";
      case 11 -> one + " AND language:" + any(LANGUAGES);
      case 12 -> one.substring(0, 3) + "*";
      case 13 -> one.charAt(0) + "?" + one.substring(2);
      case 14 -> one + "x~1";
      case 15 -> "=" + one;
      case 16 -> any(List.of("=US", "=\"AT&T\"", "AT&T", "fire", "résumé", "паром", "渡轮", "ferry"));
      case 17 -> "speaker:" + any(List.of(name.split(" "))) + " AND said:" + one;
      case 18 -> "said:" + one;
      default -> "(" + one + " OR " + other + ") NOT " + any(words);
    };
  }

  private <T> T any(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
