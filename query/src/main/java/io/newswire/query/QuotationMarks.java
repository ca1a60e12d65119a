package io.newswire.query;

/** Classifies quotation marks, dashes and blanks of all scripts. */
final class QuotationMarks {
  private static final String DOUBLE =
      "\"\u00AB\u00BB\u201C\u201D\u201E\u201F\u2033\u2036\u275D\u275E\u2760\u276E\u276F\u2E42"
          + "\u300A\u300B\u300C\u300D\u300E\u300F\u301D\u301E\u301F\uFE41\uFE42\uFE43\uFE44\uFF02"
          + "\uFF62\uFF63";
  private static final String SINGLE =
      "'`\u00B4\u2018\u2019\u201A\u201B\u2032\u2035\u2039\u203A\u275B\u275C\u275F\uFF07";
  private static final String DASHES =
      "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D";

  private QuotationMarks() {}

  /** Whether it is a double quotation mark, which delimits a phrase in any position. */
  static boolean isDouble(int c) {
    return DOUBLE.indexOf(c) >= 0;
  }

  /** Whether it is a single quotation mark, which is an apostrophe within a word. */
  static boolean isSingle(int c) {
    return SINGLE.indexOf(c) >= 0;
  }

  /** Whether it is a dash other than the ASCII hyphen-minus. */
  static boolean isDash(int c) {
    return DASHES.indexOf(c) >= 0;
  }

  static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
