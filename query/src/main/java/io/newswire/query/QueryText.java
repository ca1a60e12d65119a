package io.newswire.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns what people type into Lucene's classic syntax: quotation marks of all kinds into plain
 * ones, dashes that exclude into minus signs, blanks of all kinds into plain ones. Signs within a
 * word, such as the slash of 9/11, lose the meaning that Lucene would give them. Checks depth on
 * the way, so that the parser, which is recursive, cannot run out of stack.
 */
final class QueryText {
  private final String query;
  private final OffsetMappedText out = new OffsetMappedText();
  private final List<String> remarks = new ArrayList<>();
  private int at;
  private int depth;

  /** Where in {@link #out} the present word began; negative between words. */
  private int word = -1;

  private QueryText(String query) {
    this.query = query;
  }

  /**
   * Reads a query.
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

  /** In Lucene's syntax. */
  String lucene() {
    return out.toString();
  }

  /** The column, from 1, where a character of {@link #lucene} stands in the query. */
  int column(int place) {
    return out.place(place) + 1;
  }

  List<String> remarks() {
    return remarks;
  }

  private void step() throws QueryException {
    char c = query.charAt(at);
    if (c == '\\') {
      escaped();
    } else if (QuotationMarks.isBlank(c)) {
      blank();
    } else if (QuotationMarks.isDouble(c) || opensSingle(c)) {
      quoted();
    } else if (word < 0) {
      first(c);
    } else {
      within(c);
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

  /** What may stand only before a word, or begins one. */
  private void first(char c) throws QueryException {
    if (c == '(') {
      open();
    } else if (c == ')') {
      close();
    } else if (c == '+' || c == '-' || QuotationMarks.isDash(c)) {
      boolean alone = nextIsBlank() && !beforeFirst();
      put(alone ? ' ' : c == '+' ? '+' : '-');
    } else if (c == '!') {
      put(c);
    } else if ((c == '&' || c == '|') && nextIs(c)) {
      put(c);
      put(c);
    } else if (c == '|') {
      out.append("||", at++);
    } else if (c == '/' && query.indexOf('/', at + 1) > 0) {
      raw(query.indexOf('/', at + 1) + 1);
    } else if (c == '[' || c == '{') {
      int end = Math.max(query.indexOf(']', at), query.indexOf('}', at));
      raw(end < 0 ? query.length() : end + 1);
    } else {
      startWord();
      within(c);
    }
  }

  private void within(char c) throws QueryException {
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

  /** The end of a field's name, a URL's scheme, or a sign like any other. */
  private void colon() {
    String before = out.toString().substring(word);
    if (before.matches("(?i)https?") && query.startsWith("://", at)) {
      out.cutTo(word);
      at += "://".length();
    } else if (before.matches("[A-Za-z_.]+|\\*")) {
      put(':');
      word = -1;
    } else {
      escape(':');
    }
  }

  private void quoted() {
    int exact = out.last() == '=' && word == out.length() - 1 ? 1 : 0;
    if (exact == 1) {
      out.cutTo(out.length() - 1);
    }
    int start = at;
    int length = openingLength();
    boolean single = QuotationMarks.isSingle(query.charAt(at)) && length == 1;
    at += length;
    out.append(exact == 1 ? "\"=" : "\"", start);
    while (at < query.length()) {
      char c = query.charAt(at);
      int closing = closingLength(single);
      if (closing > 0) {
        out.append('"', at);
        at += closing;
        word = -1;
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
    word = -1;
  }

  /** A phrase's {@code ~5} or {@code ^2}. */
  private void suffix() {
    while (at < query.length() && "~^.0123456789".indexOf(query.charAt(at)) >= 0) {
      put(query.charAt(at));
    }
  }

  /** Marks may be doubled: "", '', ,,. An empty phrase is none of these. */
  private int openingLength() {
    char c = query.charAt(at);
    return nextIs(c) && at + 2 < query.length() && !edge(at + 2) ? 2 : 1;
  }

  /** How many characters close the phrase here; 0 if it goes on. */
  private int closingLength(boolean single) {
    char c = query.charAt(at);
    boolean mark = single ? QuotationMarks.isSingle(c) : QuotationMarks.isDouble(c);
    if (mark && !single) {
      return nextIs(c) && edge(at + 2) ? 2 : 1;
    }
    if (mark) {
      return edge(at + 1) ? 1 : 0;
    }
    return QuotationMarks.isSingle(c) && nextIs(c) && edge(at + 2) ? 2 : 0;
  }

  /** A single mark before a word, with another behind one. */
  private boolean opensSingle(char c) {
    boolean doubled = (QuotationMarks.isSingle(c) || c == ',') && nextIs(c);
    if (word >= 0 && !(out.last() == '=' && word == out.length() - 1)
        || !QuotationMarks.isSingle(c) && !doubled
        || edge(at + (doubled ? 2 : 1))) {
      return false;
    }
    for (int i = at + 1; i < query.length(); i++) {
      char close = query.charAt(i);
      if ((QuotationMarks.isSingle(close) || doubled && QuotationMarks.isDouble(close))
          && edge(i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether no word goes on there. */
  private boolean edge(int place) {
    return place >= query.length()
        || QuotationMarks.isBlank(query.charAt(place))
        || ")~^".indexOf(query.charAt(place)) >= 0;
  }

  private boolean nextIs(char c) {
    return at + 1 < query.length() && query.charAt(at + 1) == c;
  }

  private boolean nextIsBlank() {
    return at + 1 < query.length() && QuotationMarks.isBlank(query.charAt(at + 1));
  }

  private boolean beforeFirst() {
    return out.toString().isBlank();
  }

  private void startWord() {
    if (word < 0) {
      word = out.length();
    }
  }

  private void endWord() {
    if (word >= 0 && out.toString().substring(word).equals("or") && isBetweenOperands()) {
      out.replace(word, out.length(), "OR");
      remarks.add("'or' is read as OR; a phrase in quotation marks keeps it as a word");
    }
    word = -1;
  }

  private boolean isBetweenOperands() {
    String before = out.toString().substring(0, word).strip();
    String after = query.substring(at).strip();
    return !before.isEmpty()
        && !before.matches("(?s).*(\\(|\\b(AND|OR|NOT)|&&|\\|\\||[-+!])")
        && !after.isEmpty()
        && !after.matches("(?s)(\\)|(AND|OR)\\b|&&|\\|).*");
  }

  private void escape(char c) {
    startWord();
    out.append('\\', at);
    put(c);
  }

  private void raw(int end) {
    while (at < end) {
      put(query.charAt(at));
    }
  }

  private void put(char c) {
    out.append(c, at++);
  }
}
