package io.newswire.enrich.families;

import io.newswire.model.Article;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom an article names as its origin: its source, and the agency whose credit it carries. A credit
 * is a short name in brackets after the dateline, {@code PORT ANSEL (NNA) —}, or as the last words
 * of the text, {@code (NNA)}, or a by-line, {@code By Nordic News Agency}.
 */
final class Credits {
  private static final String NAME = "[(\\[](\\p{Lu}[\\p{L}/ .&-]{1,30})[)\\]]";
  private static final Pattern DATELINE =
      Pattern.compile("^[^\\n.!?\"“]{0,60}" + NAME + "\\s{0,3}[-–—:.]");
  private static final Pattern END = Pattern.compile(NAME + "\\.?\\s{0,9}$");
  private static final int BEGINNING = 120;
  private static final int LONGEST = 80;
  private static final int MOST_AUTHORS = 8;

  private Credits() {}

  /** The names in lower case, without duplicates; the source first, if it is known. */
  static List<String> of(Article article) {
    Set<String> names = new LinkedHashSet<>();
    add(names, article.source());
    article.authors().stream().limit(MOST_AUTHORS).forEach(author -> add(names, author));
    String text = article.text();
    addGroup(names, DATELINE.matcher(text.substring(0, Math.min(text.length(), BEGINNING))));
    addGroup(names, END.matcher(text.substring(Math.max(0, text.length() - BEGINNING))));
    return List.copyOf(names);
  }

  private static void addGroup(Set<String> names, Matcher matcher) {
    if (matcher.find()) {
      add(names, matcher.group(1));
    }
  }

  private static void add(Set<String> names, String name) {
    if (name != null && !name.isBlank() && name.length() <= LONGEST) {
      names.add(name.strip().toLowerCase(Locale.ROOT));
    }
  }
}
