package io.newswire.model;

import io.newswire.model.text.ControlCharacters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to write a {@linkplain KnownName known name}.
 *
 * @param text as it stands in articles, capitals included
 * @param language ISO 639 code of the articles that have it; null for all
 * @param ambiguous whether it often means something else: it is not looked for, and only says what
 *     is meant where the tagger has found a name of the same type
 */
public record NameForm(String text, String language, boolean ambiguous) {
  private static final Pattern WRITTEN =
      Pattern.compile("(?:([a-z]{2,3}):)?(.*?)( \\?)?", Pattern.DOTALL);
  private static final Pattern ESCAPED_COLON = Pattern.compile("^([a-z]{2,3}\\\\*)\\\\:");
  private static final Pattern ESCAPED_MARK = Pattern.compile(" (\\\\*)\\\\\\?$");
  private static final Pattern COLON = Pattern.compile("^([a-z]{2,3}\\\\*):");
  private static final Pattern MARK = Pattern.compile(" (\\\\*)\\?$");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  /** What stands for bytes that are no UTF-8. */
  private static final int REPLACEMENT = 0xfffd;

  private static final int SHORTEST = 2;
  private static final int LONGEST = 200;

  /**
   * Reads a form such as {@code Beirut}, {@code de:Island} (in German articles only) or {@code
   * Apple ?} (ambiguous). A backslash before the colon or the question mark, as in {@code
   * re\:publica}, makes it a part of the text.
   *
   * @throws IllegalArgumentException if it cannot be a name; the message says why
   */
  public static NameForm parse(String written) {
    Matcher parts = WRITTEN.matcher(written == null ? "" : written);
    parts.matches();
    String text = ESCAPED_COLON.matcher(parts.group(2)).replaceFirst("$1:");
    text = ESCAPED_MARK.matcher(text).replaceFirst(" $1?");
    check(text);
    return new NameForm(text, parts.group(1), parts.group(3) != null);
  }

  /** What {@link #parse} makes this form of. */
  public String written() {
    String escaped = COLON.matcher(text).replaceFirst("$1\\\\:");
    escaped = MARK.matcher(escaped).replaceFirst(" $1\\\\?");
    return (language == null ? "" : language + ':') + escaped + (ambiguous ? " ?" : "");
  }

  /** This form, in a language if it has none of its own. */
  NameForm in(String usual) {
    return language == null ? new NameForm(text, usual, ambiguous) : this;
  }

  static boolean isLanguage(String code) {
    return LANGUAGE.matcher(code).matches();
  }

  /** Checks that a text can be a name. */
  static void check(String text) {
    if (text == null || text.isEmpty()) {
      throw new IllegalArgumentException("the name is missing");
    }
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "name '%s' has %d characters; it may have %d to %d"
              .formatted(
                  ControlCharacters.escape(text.substring(0, Math.min(text.length(), 40))),
                  text.length(),
                  SHORTEST,
                  LONGEST));
    }
    boolean bad = text.codePoints().anyMatch(NameForm::isForbidden);
    if (bad || text.isBlank() || !text.equals(text.strip())) {
      throw new IllegalArgumentException(
          "name '%s' has %s"
              .formatted(
                  ControlCharacters.escape(text),
                  bad
                      ? "a '|', a control character or bytes that are no UTF-8"
                      : "spaces at an end"));
    }
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new IllegalArgumentException("name '%s' has no letter and no digit".formatted(text));
    }
  }

  private static boolean isForbidden(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default -> character == '|' || character == REPLACEMENT;
    };
  }
}
