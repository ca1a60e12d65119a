package io.newswire.enrich.text;

/**
 * A word or a sign of an article's text.
 *
 * @param word as written
 * @param start offset in the text, UTF-16
 * @param end offset behind it
 * @param first whether it opens a sentence
 */
public record Token(String word, int start, int end, boolean first) {

  public boolean isCapitalised() {
    return Character.isUpperCase(word.codePointAt(0));
  }

  /** Whether it is written in capitals throughout, as acronyms and headlines are. */
  public boolean isAllCapitals() {
    return word.length() > 1 && isCapitalised() && word.chars().noneMatch(Character::isLowerCase);
  }

  /** Whether nothing, not even a space, stands between this one and the next. */
  public boolean touches(Token next) {
    return end == next.start;
  }
}
