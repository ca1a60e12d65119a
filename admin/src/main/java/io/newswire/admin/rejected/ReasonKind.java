package io.newswire.admin.rejected;

import java.util.regex.Pattern;

/** What reasons of the same kind share: addresses, quoted text and numbers are replaced by "…". */
final class ReasonKind {
  private static final Pattern PARTICULAR =
      Pattern.compile(
          "\\p{Alpha}[\\w+.-]*://\\S+|(?<!\\w)'[^']*'(?!\\w)|\"[^\"]*\"|“[^”]*”|\\b\\d[\\d.,]*\\b");

  private static final int LONGEST = 120;

  private ReasonKind() {}

  static String of(String reason) {
    String kind = PARTICULAR.matcher(reason).replaceAll("…").strip();
    return kind.length() <= LONGEST ? kind : kind.substring(0, LONGEST - 1) + "…";
  }
}
