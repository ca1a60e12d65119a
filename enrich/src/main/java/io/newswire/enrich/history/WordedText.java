package io.newswire.enrich.history;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as a list of words, each with its paragraph. Punctuation between words, spaces and
 * typographic variants of marks within them do not count; a currency or percent sign is part of its
 * number.
 */
record WordedText(String text, List<Word> words) {
  /** Possessive, because other repetitions of groups take stack for each round. */
  private static final Pattern WORD =
      Pattern.compile(
          "[$€£¥]?[\\p{L}\\p{M}\\p{N}]++(?:[.,:/'’ʼ\\-‐‑–][\\p{L}\\p{M}\\p{N}]++)*+[%€]?");

  /**
   * A word.
   *
   * @param start offset of its first character
   * @param end offset after its last character
   * @param form as written, composed, with plain apostrophes and hyphens
   * @param paragraph the number of its paragraph, from 0
   */
  record Word(int start, int end, String form, int paragraph) {}

  /** A run of words: from the index of the first to that after the last. */
  record Range(int from, int to) {
    int size() {
      return to - from;
    }
  }

  /** Splits a text; null has no words. */
  static WordedText of(String text) {
    if (text == null) {
      return new WordedText("", List.of());
    }
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    int paragraph = 0;
    int at = 0;
    while (matcher.find()) {
      if (!words.isEmpty() && text.substring(at, matcher.start()).contains("\n\n")) {
        paragraph++;
      }
      at = matcher.end();
      words.add(new Word(matcher.start(), at, form(matcher.group()), paragraph));
    }
    return new WordedText(text, words);
  }

  private static String form(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFC)
        .replace('’', '\'')
        .replace('ʼ', '\'')
        .replace('‐', '-')
        .replace('‑', '-')
        .replace('–', '-');
  }

  List<String> forms() {
    return words.stream().map(Word::form).toList();
  }

  /** The number of words. */
  int size() {
    return words.size();
  }

  /** The words of each paragraph that has any. */
  List<Range> paragraphs() {
    List<Range> paragraphs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= words.size(); i++) {
      if (i == words.size() || words.get(i).paragraph() != words.get(from).paragraph()) {
        paragraphs.add(new Range(from, i));
        from = i;
      }
    }
    return paragraphs;
  }

  /** The text from the first word of a range to the last; empty for an empty range. */
  String textOf(Range range) {
    return range.size() == 0
        ? ""
        : text.substring(words.get(range.from()).start(), words.get(range.to() - 1).end());
  }

  /** At most so many words before a range, within its paragraph. */
  Range before(Range range, int most) {
    int from = range.from();
    while (from > 0 && range.from() - from < most && isOneParagraph(from - 1, range)) {
      from--;
    }
    return new Range(from, range.from());
  }

  /** At most so many words after a range, within its paragraph. */
  Range after(Range range, int most) {
    int to = range.to();
    while (to < words.size() && to - range.to() < most && isOneParagraph(to, range)) {
      to++;
    }
    return new Range(range.to(), to);
  }

  /** A word with at most so many on each side that only spaces are between. */
  Range phrase(int word, int most) {
    int from = word;
    while (from > 0 && word - from < most && isPhrase(from)) {
      from--;
    }
    int to = word + 1;
    while (to < words.size() && to - word <= most && isPhrase(to)) {
      to++;
    }
    return new Range(from, to);
  }

  /** Whether only spaces are between a word and the one before. */
  private boolean isPhrase(int word) {
    String between = text.substring(words.get(word - 1).end(), words.get(word).start());
    return between.isBlank() && between.indexOf('\n') < 0;
  }

  private boolean isOneParagraph(int word, Range range) {
    int anchor = word < range.from() ? range.from() : range.to() - 1;
    int near = Math.max(0, Math.min(words.size() - 1, anchor));
    return words.get(word).paragraph() == words.get(near).paragraph();
  }
}
