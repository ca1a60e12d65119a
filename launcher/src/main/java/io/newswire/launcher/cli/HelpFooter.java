package io.newswire.launcher.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;

/**
 * The text below the options of a {@code --help}: its paragraphs fit the width of the help. A line
 * that begins with a blank, such as an example, stays as it is, so that it can be copied from any
 * terminal.
 */
public final class HelpFooter implements IHelpSectionRenderer {
  private static final String EXAMPLES = "Example";

  HelpFooter() {}

  @Override
  public String render(Help help) {
    int columns = help.commandSpec().usageMessage().width();
    StringBuilder text = new StringBuilder();
    for (String paragraph : paragraphs(help.commandSpec().usageMessage().footer())) {
      boolean kept = paragraph.isEmpty() || paragraph.startsWith(" ");
      text.append(kept ? paragraph : LineWrapper.wrap("", "", paragraph, columns));
      text.append(System.lineSeparator());
    }
    return text.toString();
  }

  /** Whether the examples begin below this line. */
  public static boolean isExamples(String line) {
    return line.startsWith(EXAMPLES);
  }

  /** Joins the lines of each paragraph. */
  public static List<String> paragraphs(String[] lines) {
    List<String> paragraphs = new ArrayList<>();
    String before = "";
    for (String line : lines) {
      if (isText(before) && isText(line) && !isExamples(line)) {
        int last = paragraphs.size() - 1;
        paragraphs.set(last, paragraphs.get(last) + " " + line);
      } else {
        paragraphs.add(line);
      }
      before = line;
    }
    return paragraphs;
  }

  private static boolean isText(String line) {
    return !line.isEmpty() && !line.startsWith(" ");
  }
}
