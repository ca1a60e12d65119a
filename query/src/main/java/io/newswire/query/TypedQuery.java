package io.newswire.query;

/** The query as its author typed it; error messages name columns of this text. */
record TypedQuery(String text) {
  /** " at column N", from 1, for the first occurrence of a part; empty if it does not occur. */
  String atColumn(String part) {
    int offset = text.indexOf(part);
    return offset < 0 ? "" : " at column " + (offset + 1);
  }
}
