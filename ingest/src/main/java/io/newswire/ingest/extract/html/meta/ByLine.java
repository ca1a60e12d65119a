package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.text.MarkupText;
import io.newswire.ingest.extract.text.MonthNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the names in by-lines such as {@code By Ada Byrne and Tom Doyle, Port Orla}. */
final class ByLine {
  private static final Pattern PREFIX =
      Pattern.compile(
          "^(?iu:(?:written|posted|reported|published|compiled|edited|story|words|article|report)\\s+by"
              + "|by|par|por|door|autor(?:in)?|author|auteur|autore|автор|text|texte|testo|foto)\\s*:?\\s+"
              + "|^(?i:von|de|da|di|av|af|van)\\s+(?=\\p{Lu}\\S*\\s+\\p{Lu}|\\p{Lu}{2,}$)");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:([,、])(?:\\s(?:and|und|et|y|e|och|og|en|&)\\s)?|([;|/·•]|\\s[—–-]\\s)|\\s(?:and|und|et|y|e|och|og|en|&)\\s)\\s*");
  private static final Pattern PLACE =
      Pattern.compile("\\s(?:in|at|for|from|aus|für|à|dans|em|para|special to)\\s(?!['’]t\\s).*");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "[\\d\\W_]*|.*(?:@|://|\\d{3}|©|[:()]).*|.*\\.(?:com|org|net|de|lt|be|co)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /**
   * {@code <ada@herald.example>}, and names of accounts such as {@code @ada}: no part of a name.
   */
  private static final Pattern MAIL =
      Pattern.compile("(?:^|\\s)[<(]?[^<>(),;\\s@]{0,80}@[^<>(),;\\s@]{1,80}[>)]?");

  private static final Pattern GENERATION = Pattern.compile("(?i:jr|sr)\\.?|I{2,3}|IV");
  private static final Pattern DEGREE =
      Pattern.compile(
          "(?i:ph\\.?\\s?d|m\\.?d|d\\.?phil|j\\.?d|ll\\.?[bm]|d\\.?d\\.?s|esq|m\\.?b\\.?a|r\\.?n|m\\.?p\\.?h|[bm]\\.?[as]c?)\\.?"
              + "|[OMCKD]BE|[KQ]C|FRS|MP|MEP|CFA|CPA");
  private static final Pattern SUFFIX = Pattern.compile("\\s+기자$");
  private static final int MOST = 100;
  private static final int MOST_WORDS = 5;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 80;

  private ByLine() {}

  /**
   * The names in order, without duplicates; those of a by-line end at the first part that is not a
   * name.
   */
  static List<String> names(List<String> bylines) {
    Set<String> names = new LinkedHashSet<>();
    for (String byline : bylines) {
      String bare = bare(byline);
      List<String> parts = parts(bare);
      boolean all = bare.chars().filter(c -> c == ',').count() == parts.size() / 2;
      names.addAll(all ? SurnameFirst.turn(parts) : parts);
    }
    return List.copyOf(names);
  }

  /** By-lines without people, such as that of a newsroom, as written. */
  static List<String> asWritten(List<String> bylines) {
    return bylines.stream()
        .map(ByLine::bare)
        .filter(name -> name.matches(".*\\p{L}{2}.*") && !name.contains("://"))
        .filter(name -> !NameWords.isNobody(name))
        .distinct()
        .toList();
  }

  /** Without markup, the words in front of the name, mail addresses and names of accounts. */
  private static String bare(String byline) {
    String text = MAIL.matcher(MarkupText.strip(byline)).replaceAll("").strip();
    return PREFIX.matcher(text).replaceFirst("");
  }

  private static List<String> parts(String byline) {
    List<String> parts = new ArrayList<>();
    Matcher between = BETWEEN.matcher(byline);
    int from = 0;
    boolean comma = false;
    boolean listEnded = false;
    while (from <= byline.length() && parts.size() < MOST) {
      boolean more = between.find();
      String piece = byline.substring(from, more ? between.start() : byline.length()).strip();
      if (!parts.isEmpty() && comma && GENERATION.matcher(piece).matches()) {
        parts.set(parts.size() - 1, parts.get(parts.size() - 1) + ", " + piece);
      } else if (!piece.isEmpty() && (parts.isEmpty() || !DEGREE.matcher(piece).matches())) {
        String name = name(piece);
        boolean role = comma && !name.isEmpty() && !NameWords.beforeRole(piece).equals(piece);
        boolean ends = name.isEmpty() || (comma && listEnded) || role || isLower(piece);
        if (ends && !parts.isEmpty()) {
          break;
        }
        if (!name.isEmpty()) {
          parts.add(name);
        }
      }
      if (!more) {
        break;
      }
      boolean and = between.group(1) == null && between.group(2) == null;
      listEnded |= and;
      comma = between.group(1) != null;
      from = between.end();
    }
    return parts;
  }

  private static boolean isLower(String piece) {
    return Character.isLowerCase(piece.codePointAt(0));
  }

  /** The name in a part, without place and job; empty if there is none. */
  private static String name(String piece) {
    String bare = PREFIX.matcher(piece).replaceFirst("").strip();
    String dated = beforeNumber(SUFFIX.matcher(bare).replaceFirst(""));
    String placed = PLACE.matcher(dated).replaceFirst("");
    String before = NameWords.beforeRole(placed).strip();
    String behind = before.isEmpty() ? NameWords.afterRole(placed) : "";
    String name = PersonName.matches(behind) ? behind : before;
    boolean likely =
        name.length() >= SHORTEST
            && name.length() <= LONGEST
            && name.split("\\s+").length <= MOST_WORDS
            && !NO_NAME.matcher(name).matches()
            && !NameWords.isNobody(name);
    return likely ? name : "";
  }

  /** The text before a date or another number. */
  private static String beforeNumber(String piece) {
    List<String> kept = new ArrayList<>();
    for (String word : piece.split(" ")) {
      if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
        int last = kept.size() - 1;
        boolean month = last >= 0 && MonthNames.number(kept.get(last)) > 0;
        return String.join(" ", month ? kept.subList(0, last) : kept);
      }
      kept.add(word);
    }
    return piece;
  }
}
