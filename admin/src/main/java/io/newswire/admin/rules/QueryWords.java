package io.newswire.admin.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the words, phrases and patterns of a query, each once and as written. Those behind {@code
 * NOT}, {@code -} and {@code !} are left out.
 */
final class QueryWords {
  private static final Pattern PART =
      Pattern.compile(
          "(?<not>NOT\\s+|[-!])?\\+?(?<field>[a-z]+:)?"
              + "(?<part>\\(|\\)|\"(?:[^\"\\\\]|\\\\.)*\"(?:~\\d+)?|[^\\s()\"]+)(?:\\^[\\d.]+)?");
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "&&", "||");

  private final Set<String> words = new LinkedHashSet<>();
  private final Deque<Bracket> brackets = new ArrayDeque<>();

  private record Bracket(String field, boolean not) {}

  private QueryWords() {
    brackets.push(new Bracket("", false));
  }

  static List<String> of(String query) {
    QueryWords found = new QueryWords();
    Matcher part = PART.matcher(query);
    while (part.find()) {
      found.add(part.group("part"), part.group("field"), part.group("not") != null);
    }
    return List.copyOf(found.words);
  }

  private void add(String part, String field, boolean not) {
    Bracket around = brackets.element();
    String asked = field == null ? around.field() : field;
    if (part.equals("(")) {
      brackets.push(new Bracket(asked, not || around.not()));
    } else if (part.equals(")")) {
      if (brackets.size() > 1) {
        brackets.pop();
      }
    } else if (!OPERATORS.contains(part) && !not && !around.not()) {
      words.add(asked + part.replaceFirst("\\^[\\d.]+$", ""));
    }
  }
}
