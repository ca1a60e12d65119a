package io.newswire.enrich.text;

/**
 * A word or punctuation token of a text.
 *
 * @param word the token as written
 * @param start the offset of its first character, in UTF-16 code units
 * @param end the offset after its last character
 * @param first whether it begins a sentence
 */
public record Token(String word, int start, int end, boolean first) {

  public boolean isCapitalised() {
    return Character.isUpperCase(word.codePointAt(0));
  }

  /** Whether all its letters are capitals, as in acronyms and headlines. */
  public boolean isAllCapitals() {
    return word.length() > 1 && isCapitalised() && word.chars().noneMatch(Character::isLowerCase);
  }

  /** Whether the next token follows without a space. */
  public boolean touches(Token next) {
    return end == next.start;
  }
}
