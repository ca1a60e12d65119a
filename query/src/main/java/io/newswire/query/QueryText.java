package io.newswire.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rewrites a typed query into Lucene's classic syntax. Typographic quotation marks become {@code
 * "}, dashes before a word become {@code -}, and Unicode blanks become spaces. Operator characters
 * within a word, such as the slash of {@code 9/11}, are escaped. The nesting depth is limited,
 * because Lucene's parser is recursive.
 */
final class QueryText {
  private static final Pattern SCHEME = Pattern.compile("(?i)https?");
  private static final Pattern FIELD = Pattern.compile("[A-Za-z_.]+|\\*");

  private final String query;
  private final PhraseMarks marks;
  private final OffsetMappedText out = new OffsetMappedText();
  private final List<String> remarks = new ArrayList<>();
  private int at;
  private int depth;

  /** Offset in {@link #out} where the current word begins; negative between words. */
  private int word = -1;

  private QueryText(String query) {
    this.query = query;
    marks = new PhraseMarks(query);
  }

  /**
   * Rewrites a query.
   *
   * @throws QueryException if it is too long or nested too deep
   */
  static QueryText of(String query) throws QueryException {
    QueryLimits.checkLength(query);
    QueryText text = new QueryText(query);
    while (text.at < query.length()) {
      text.step();
    }
    text.endWord();
    NearOperator.rewrite(text.out);
    return text;
  }

  /** The query in Lucene's syntax. */
  String lucene() {
    return out.toString();
  }

  /** The column, from 1, in the typed query of an offset into {@link #lucene}. */
  int column(int offset) {
    return out.sourceOffset(offset) + 1;
  }

  /** Remarks for the author about what was rewritten. */
  List<String> remarks() {
    return remarks;
  }

  private void step() throws QueryException {
    char c = query.charAt(at);
    if (c == '\\') {
      escaped();
    } else if (QuotationMarks.isBlank(c)) {
      blank();
    } else if (QuotationMarks.isDouble(c) || opensSingle()) {
      phrase();
    } else if (word < 0) {
      betweenWords(c);
    } else {
      inWord(c);
    }
  }

  private void escaped() {
    startWord();
    put(query.charAt(at));
    if (at < query.length()) {
      put(query.charAt(at));
    }
  }

  private void blank() {
    endWord();
    out.append(' ', at++);
  }

  /** Between words: operators, brackets, or the first character of a word. */
  private void betweenWords(char c) throws QueryException {
    if (c == '(') {
      open();
    } else if (c == ')') {
      close();
    } else if (c == '+' || c == '-' || QuotationMarks.isDash(c)) {
      boolean alone = nextIsBlank() && !out.toString().isBlank();
      put(alone ? ' ' : c == '+' ? '+' : '-');
    } else if (c == '!') {
      put(c);
    } else if ((c == '&' || c == '|') && nextIs(c)) {
      put(c);
      put(c);
    } else if (c == '|') {
      out.append("||", at++);
    } else if (c == '/' && query.indexOf('/', at + 1) > 0) {
      copyTo(query.indexOf('/', at + 1) + 1);
    } else if (c == '[' || c == '{') {
      int end = Math.max(query.indexOf(']', at), query.indexOf('}', at));
      copyTo(end < 0 ? query.length() : end + 1);
    } else {
      startWord();
      inWord(c);
    }
  }

  private void inWord(char c) throws QueryException {
    switch (c) {
      case '(' -> {
        endWord();
        open();
      }
      case ')' -> {
        endWord();
        close();
      }
      case ':' -> colon();
      case '/', '!', '[', ']', '{', '}' -> escape(c);
      default -> put(c);
    }
  }

  private void open() throws QueryException {
    if (++depth > QueryLimits.DEPTH) {
      throw new QueryException(
          "the bracket at column %d is within %d others; at most %d are allowed"
              .formatted(at + 1, depth - 1, QueryLimits.DEPTH));
    }
    put('(');
  }

  private void close() {
    depth--;
    put(')');
  }

  /** A colon ends a field name or a URL scheme, which is dropped; any other is escaped. */
  private void colon() {
    String before = out.toString().substring(word);
    if (query.startsWith("://", at) && SCHEME.matcher(before).matches()) {
      out.truncate(word);
      at += "://".length();
    } else if (FIELD.matcher(before).matches()) {
      put(':');
      word = -1;
    } else {
      escape(':');
    }
  }

  /** Copies a phrase with plain marks; an {@code =} before it moves into it. */
  private void phrase() {
    boolean exact = isAfterEquals();
    if (exact) {
      out.truncate(out.length() - 1);
    }
    int start = at;
    int length = marks.openingLength(at);
    boolean single = QuotationMarks.isSingle(query.charAt(at)) && length == 1;
    at += length;
    out.append(exact ? "\"=" : "\"", start);
    word = -1;
    while (at < query.length()) {
      char c = query.charAt(at);
      int closing = marks.closingLength(at, single);
      if (closing > 0) {
        out.append('"', at);
        at += closing;
        suffix();
        return;
      }
      if (c == '\\' && at + 1 < query.length()) {
        put(c);
        put(query.charAt(at));
      } else if (QuotationMarks.isDouble(c)) {
        out.append("\\\"", at++);
      } else {
        put(QuotationMarks.isBlank(c) ? ' ' : c);
      }
    }
  }

  /** Copies the {@code ~5} or {@code ^2} after a phrase. */
  private void suffix() {
    while (at < query.length() && "~^.0123456789".indexOf(query.charAt(at)) >= 0) {
      put(query.charAt(at));
    }
  }

  /** Whether the output ends with an {@code =} that begins a word. */
  private boolean isAfterEquals() {
    return out.last() == '=' && word == out.length() - 1;
  }

  private boolean opensSingle() {
    return (word < 0 || isAfterEquals()) && marks.opensSingle(at);
  }

  private boolean nextIs(char c) {
    return at + 1 < query.length() && query.charAt(at + 1) == c;
  }

  private boolean nextIsBlank() {
    return at + 1 < query.length() && QuotationMarks.isBlank(query.charAt(at + 1));
  }

  private void startWord() {
    if (word < 0) {
      word = out.length();
    }
  }

  private void endWord() {
    if (word >= 0
        && out.toString().substring(word).equals("or")
        && LowercaseOr.isOperator(out.toString().substring(0, word), query.substring(at))) {
      out.replace(word, out.length(), "OR");
      remarks.add("'or' is read as OR; a phrase in quotation marks keeps it as a word");
    }
    word = -1;
  }

  private void escape(char c) {
    startWord();
    out.append('\\', at);
    put(c);
  }

  /** Copies up to an offset without change. */
  private void copyTo(int end) {
    while (at < end) {
      put(query.charAt(at));
    }
  }

  private void put(char c) {
    out.append(c, at++);
  }
}
