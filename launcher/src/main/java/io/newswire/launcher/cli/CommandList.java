package io.newswire.launcher.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;

/**
 * The commands in the help of {@code newswire}, each with what it does. It takes both from the
 * annotations: to make a command of each, as picocli's own list needs it, takes a fifth of a help.
 */
public final class CommandList implements IHelpSectionRenderer {
  private static final String INDENT = "  ";

  private final List<Class<?>> commands;

  /**
   * Makes a list.
   *
   * @param commands classes with a {@link Command}, in the order of the list
   */
  public CommandList(List<Class<?>> commands) {
    this.commands = commands;
  }

  @Override
  public String render(Help help) {
    int columns = help.commandSpec().usageMessage().width();
    List<Command> all = commands.stream().map(it -> it.getAnnotation(Command.class)).toList();
    int longest = all.stream().mapToInt(it -> it.name().length()).max().orElse(0);
    StringBuilder list = new StringBuilder();
    for (Command command : all) {
      String name = command.name();
      String label = INDENT + name + " ".repeat(longest - name.length()) + INDENT;
      String line =
          LineWrapper.wrap(
              label, " ".repeat(label.length() + INDENT.length()), purpose(command), columns);
      list.append(INDENT)
          .append(help.colorScheme().commandText(name))
          .append(line.substring(INDENT.length() + name.length()))
          .append(System.lineSeparator());
    }
    return list.toString();
  }

  private static String purpose(Command command) {
    return command.header().length > 0 ? command.header()[0] : command.description()[0];
  }
}
