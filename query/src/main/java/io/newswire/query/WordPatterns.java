package io.newswire.query;

import io.newswire.query.PatternPhraseQuery.Kind;
import io.newswire.query.PatternPhraseQuery.Part;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;

/**
 * Splits a word with wildcards into parts where the tokenizer would split a text: {@code
 * vice-presid*} is a word and a prefix.
 */
final class WordPatterns {
  private static final String IN_WORDS = "_*?";

  private final boolean exact;
  private final List<Part> parts = new ArrayList<>();

  private WordPatterns(boolean exact) {
    this.exact = exact;
  }

  /**
   * Splits a word or phrase.
   *
   * @param pattern the word without escapes
   * @param exact whether case and accents are kept; otherwise the parts are folded
   * @return the parts in order; may be empty
   */
  static List<Part> of(String pattern, boolean exact) {
    WordPatterns found = new WordPatterns(exact);
    StringBuilder plain = new StringBuilder();
    for (String piece : pieces(pattern)) {
      if (piece.matches("(?s).*[*?].*") && !piece.matches("[*?]+")) {
        found.words(plain.toString());
        plain.setLength(0);
        found.pattern(piece);
      } else if (!piece.matches("[*?]+")) {
        plain.append(piece);
      }
    }
    found.words(plain.toString());
    return found.parts;
  }

  /** Splits words of which the last is fuzzy, with the given edit distance. */
  static List<Part> fuzzy(String words, boolean exact, int edits) {
    WordPatterns found = new WordPatterns(exact);
    found.words(words);
    if (!found.parts.isEmpty()) {
      Part last = found.parts.remove(found.parts.size() - 1);
      found.parts.add(new Part(Kind.FUZZY, last.text(), edits));
    }
    return found.parts;
  }

  private static List<String> pieces(String pattern) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    boolean inWord = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      boolean word =
          Character.isLetterOrDigit(c)
              || Character.isSurrogate(c)
              || Character.getType(c) == Character.NON_SPACING_MARK
              || Character.getType(c) == Character.FORMAT
              || IN_WORDS.indexOf(c) >= 0;
      if (word != inWord && piece.length() > 0) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      inWord = word;
      piece.append(c);
    }
    pieces.add(piece.toString());
    return pieces;
  }

  private void words(String text) {
    Analyzer analyzer = exact ? TextAnalyzer.EXACT : TextAnalyzer.WORDS;
    TextAnalyzer.words(analyzer, text).forEach(word -> parts.add(new Part(Kind.TERM, word, 0)));
  }

  private void pattern(String piece) {
    boolean prefix = piece.indexOf('*') == piece.length() - 1 && piece.indexOf('?') < 0;
    String pattern = prefix ? piece.substring(0, piece.length() - 1) : piece;
    StringBuilder folded = new StringBuilder();
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i <= pattern.length(); i++) {
      if (i == pattern.length() || pattern.charAt(i) == '*' || pattern.charAt(i) == '?') {
        folded.append(comparable(letters.toString()));
        letters.setLength(0);
        if (i < pattern.length()) {
          folded.append(pattern.charAt(i));
        }
      } else {
        letters.append(pattern.charAt(i));
      }
    }
    parts.add(new Part(prefix ? Kind.PREFIX : Kind.WILDCARD, folded.toString(), 0));
  }

  private String comparable(String letters) {
    String plain = letters.replaceAll("\\p{Cf}", "");
    String composed = Normalizer.normalize(plain, Normalizer.Form.NFC);
    return exact ? composed : TextAnalyzer.fold(composed);
  }
}
