package io.newswire.launcher.cli.ops;

import io.newswire.admin.publishers.PublisherFile;
import io.newswire.launcher.cli.CommandContext;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "publishers",
    description = "Change the file of publishers, and of people who use the desk.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The file is ingest.http.publishers. The HTTP server reads it when it starts:",
      "restart 'up' or 'run ingest' after a change. docs/http.md has the roles.",
      "Examples:",
      "  newswire publishers add amaro --role reader",
      "  newswire publishers list",
      "  newswire publishers remove amaro"
    })
public final class PublishersCommand implements Runnable {
  private static final String SOURCE = "source";

  @Mixin private CommandContext context;

  /** The roles that may be given. */
  enum GivenRole {
    READER,
    EDITOR,
    OPERATOR;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is printed of a publisher: without its key. */
  private record Listed(String name, String role, String source) {}

  /** What is printed of a new one as JSON. */
  private record Added(String name, String role, String key) {}

  @Override
  public void run() {
    list(false);
  }

  @Command(
      name = "add",
      description = "Add somebody, and print the new key.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Examples:",
        "  newswire publishers add amaro --role editor",
        "  newswire publishers add scraper --role operator \\",
        "    --set ingest.http.publishers=/etc/newswire/publishers.properties"
      })
  void add(
      @Parameters(paramLabel = "NAME", description = "Letters, digits, - and _.") String name,
      @Option(
              names = "--role",
              required = true,
              description = "What they may do: ${COMPLETION-CANDIDATES}.")
          GivenRole role,
      @Option(names = "--json", description = "Print JSON.") boolean json) {
    String key = file().add(name, role.toString());
    if (json) {
      context.json(new Added(name, role.toString(), key));
    } else {
      context.out().println(key);
    }
  }

  @Command(
      name = "list",
      description = "List all, with their roles and sources, and without keys.",
      mixinStandardHelpOptions = true)
  void list(@Option(names = "--json", description = "Print JSON, one a line.") boolean json) {
    file()
        .all()
        .forEach(
            (name, fields) -> {
              Listed listed = new Listed(name, role(fields), source(fields));
              if (json) {
                context.json(listed);
              } else {
                context.out().printf("%-20s %-10s %s%n", name, listed.role, listed.source);
              }
            });
  }

  private static String role(Map<String, String> fields) {
    return fields.getOrDefault("role", fields.containsKey(SOURCE) ? "publisher" : "operator");
  }

  private static String source(Map<String, String> fields) {
    return fields.getOrDefault(SOURCE, "");
  }

  @Command(
      name = "remove",
      description = "Remove somebody, with all keys and secrets.",
      mixinStandardHelpOptions = true,
      footer = {"", "Examples:", "  newswire publishers remove amaro"})
  void remove(@Parameters(paramLabel = "NAME", description = "As it is listed.") String name) {
    file().remove(name);
  }

  private PublisherFile file() {
    return PublisherFile.of(context.config());
  }
}
