package io.newswire.launcher.cli.completion;

import java.util.List;
import java.util.Locale;

/** Writes a manual page in the macros {@code man}. */
final class Roff {
  private static final String END = System.lineSeparator();

  private final StringBuilder page = new StringBuilder();

  void title(String name, String source) {
    String upper = name.toUpperCase(Locale.ROOT);
    page.append(".TH \"%s\" 1 \"\" \"%s\"%n".formatted(escape(upper), escape(source)));
    // Neither hyphens nor spaces that were not there: what is copied has to work.
    page.append(".nh").append(END).append(".ad l").append(END);
  }

  void section(String heading) {
    page.append(".SH ").append(heading).append(END);
  }

  void text(String text) {
    page.append(".PP").append(END).append(escape(text)).append(END);
  }

  /** A word in bold type, and indented below it what it means. */
  void term(String term, String meaning) {
    page.append(".TP").append(END).append("\\fB").append(escape(term)).append("\\fR").append(END);
    page.append(escape(meaning)).append(END);
  }

  /** Text; lines that begin with a blank stay as they are. */
  void paragraphs(List<String> paragraphs) {
    boolean kept = false;
    for (String paragraph : paragraphs) {
      boolean keep = paragraph.startsWith(" ");
      if (keep != kept) {
        page.append(keep ? ".PP" + END + ".nf" : ".fi").append(END);
      }
      kept = keep;
      if (keep) {
        page.append(escape(paragraph)).append(END);
      } else if (!paragraph.isEmpty()) {
        text(paragraph);
      }
    }
    page.append(kept ? ".fi" + END : "");
  }

  /** Escapes what would be a request or an accent. */
  private static String escape(String text) {
    String escaped =
        text.replace("\\", "\\e")
            .replace("-", "\\-")
            .replace("'", "\\(aq")
            .replace("`", "\\(ga")
            .replace("^", "\\(ha")
            .replace("~", "\\(ti")
            .replace("\"", "\\(dq");
    return escaped.startsWith(".") ? "\\&" + escaped : escaped;
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
