package io.newswire.ingest.extract.text;

import java.util.List;

/**
 * Undoes the line breaks of editors, mailers and PDFs that break at a margin: each line was ended
 * because the next word no longer fitted.
 */
final class LineWrapping {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 130;

  private LineWrapping() {}

  /** One line where all were clearly broken at a margin; the lines as they are otherwise. */
  static List<String> unwrap(List<String> lines) {
    return isWrapped(lines) ? List.of(String.join(" ", strip(lines))) : lines;
  }

  private static boolean isWrapped(List<String> lines) {
    List<String> stripped = strip(lines);
    int width = stripped.stream().mapToInt(String::length).max().orElse(0);
    if (stripped.size() < 2 || width < NARROWEST || width > WIDEST) {
      return false;
    }
    for (int i = 0; i + 1 < stripped.size(); i++) {
      String next = stripped.get(i + 1);
      int word = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
      if (stripped.get(i).length() + 1 + word <= width) {
        return false;
      }
    }
    return true;
  }

  private static List<String> strip(List<String> lines) {
    return lines.stream().map(String::strip).toList();
  }
}
