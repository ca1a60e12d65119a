package io.newswire.launcher.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Completes the {@code --help} of all commands: exit codes, examples of subcommands, the footer;
 * and their {@code --version}, which is that of Newswire.
 */
public final class HelpSections {
  private static final String EXAMPLES = "Examples:";
  private static final Version VERSION = new Version();

  private HelpSections() {}

  /**
   * Adds the exit codes to a command and all of its subcommands. A subcommand without examples gets
   * those of its parent that call it.
   *
   * @return the command
   */
  public static CommandLine complete(CommandLine command) {
    command.getCommandSpec().versionProvider(VERSION);
    UsageMessageSpec help = command.getCommandSpec().usageMessage();
    help.exitCodeListHeading("%nExit codes:%n");
    help.exitCodeList(exitCodes());
    // A method reference would link picocli's interface while the class-data archive is made, which
    // then leaves out the interface and all classes that implement it.
    command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, new HelpFooter());
    command.getSubcommands().values().stream()
        .distinct()
        .forEach(
            child -> {
              addExamples(help.footer(), child);
              complete(child);
            });
    return command;
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "done");
    codes.put("1", "failed, or not wholly done");
    codes.put("2", "wrong use or configuration");
    return codes;
  }

  private static void addExamples(String[] examples, CommandLine child) {
    UsageMessageSpec help = child.getCommandSpec().usageMessage();
    List<String> footer = new ArrayList<>(List.of(help.footer()));
    List<String> calls = calls(examples, child.getCommandSpec().qualifiedName());
    if (footer.stream().anyMatch(line -> line.startsWith("Example")) || calls.isEmpty()) {
      return;
    }
    if (footer.isEmpty()) {
      footer.add("");
    }
    footer.add(EXAMPLES);
    footer.addAll(calls);
    help.footer(footer.stream().map(line -> line.replace("${", "$${")).toArray(String[]::new));
  }

  /** The examples that call a command, each with its continuation lines. */
  private static List<String> calls(String[] examples, String command) {
    List<String> calls = new ArrayList<>();
    boolean continued = false;
    for (String line : examples) {
      if (continued || (line + " ").startsWith("  " + command + " ")) {
        calls.add(line);
        continued = line.endsWith("\\");
      }
    }
    return calls;
  }
}
