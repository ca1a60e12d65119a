package io.newswire.query;

/** A text that is made of another one, and remembers where each character comes from. */
final class OffsetMappedText {
  private final StringBuilder text = new StringBuilder();
  private int[] places = new int[64];

  void append(char c, int place) {
    if (text.length() == places.length) {
      places = java.util.Arrays.copyOf(places, 2 * places.length);
    }
    places[text.length()] = place;
    text.append(c);
  }

  void append(String string, int place) {
    for (int i = 0; i < string.length(); i++) {
      append(string.charAt(i), place);
    }
  }

  /** Puts another text in place of one that stands there. */
  void replace(int start, int end, String other) {
    OffsetMappedText rest = new OffsetMappedText();
    for (int i = end; i < text.length(); i++) {
      rest.append(text.charAt(i), places[i]);
    }
    int place = place(start);
    text.setLength(start);
    append(other, place);
    for (int i = 0; i < rest.length(); i++) {
      append(rest.text.charAt(i), rest.places[i]);
    }
  }

  void cutTo(int length) {
    text.setLength(length);
  }

  int length() {
    return text.length();
  }

  /** The last character; 0 if there is none. */
  char last() {
    return text.length() == 0 ? 0 : text.charAt(text.length() - 1);
  }

  /** Where a character comes from, counted from 0; behind the end it is the end. */
  int place(int at) {
    if (text.length() == 0) {
      return 0;
    }
    return at < text.length() ? places[at] : places[text.length() - 1] + 1;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
