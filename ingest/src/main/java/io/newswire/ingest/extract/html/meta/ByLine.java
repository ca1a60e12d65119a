package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.text.Markup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the names out of by-lines such as {@code By Ada Byrne and Tom Doyle, Port Orla}. */
final class ByLine {
  private static final Pattern PREFIX =
      Pattern.compile(
          "^(?i:(?:written|posted|reported|edited)\\s+by|by|par|por|door|autor(?:in)?|author|text|texte|testo|foto)\\s*:?\\s+"
              + "|^(?i:von|de|da|di|av|af|van)\\s+(?=\\p{Lu}\\S*\\s+\\p{Lu})");
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:[,;|/·•、]|\\s(?:and|und|et|y|e|och|og|en|&)\\s)\\s*");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "[\\d\\W_]*|.*(?:@|://|\\d{3}|©|[:()]).*|.*\\.(?:com|org|net|de|lt|be|co)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern PERSON =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’-]*(?:\\s(?:\\p{Ll}{1,3}\\s)?\\p{Lu}[\\p{L}.'’-]*){1,3}"
              + "|[\\p{Lo}\\p{M} ]{2,20}");
  private static final Pattern SUFFIX = Pattern.compile("\\s+기자$");
  private static final int MOST_WORDS = 5;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 80;

  private ByLine() {}

  /** The names, each once, in their order. Parts that cannot be names go where others can. */
  static List<String> names(List<String> bylines) {
    Set<String> names = new LinkedHashSet<>();
    for (String byline : bylines) {
      String bare = PREFIX.matcher(Markup.strip(byline)).replaceFirst("");
      List<String> parts = parts(bare);
      if (parts.isEmpty() && bare.length() <= LONGEST && !NO_NAME.matcher(bare).matches()) {
        names.add(bare);
      }
      names.addAll(parts);
    }
    return List.copyOf(names);
  }

  /** By-lines that name no person, such as that of a newsroom. */
  static List<String> asWritten(List<String> bylines) {
    return bylines.stream()
        .map(Markup::strip)
        .filter(name -> name.matches(".*\\p{L}{2}.*") && !name.contains("://"))
        .distinct()
        .toList();
  }

  /** Whether it reads like the name of a person: two to four words, each with a capital. */
  static boolean isPerson(String name) {
    return PERSON.matcher(name).matches();
  }

  private static List<String> parts(String byline) {
    List<String> parts = new ArrayList<>();
    for (String part : BETWEEN.split(byline)) {
      if (part.isBlank()) {
        continue;
      }
      String unprefixed = PREFIX.matcher(part.strip()).replaceFirst("").strip();
      String name = SUFFIX.matcher(unprefixed).replaceFirst("");
      boolean likely =
          name.length() >= SHORTEST
              && name.length() <= LONGEST
              && name.split("\\s+").length <= MOST_WORDS
              && !NO_NAME.matcher(name).matches();
      if (!parts.isEmpty() && Character.isLowerCase(part.strip().codePointAt(0))) {
        break;
      }
      if (likely) {
        parts.add(name);
      }
    }
    return parts;
  }
}
