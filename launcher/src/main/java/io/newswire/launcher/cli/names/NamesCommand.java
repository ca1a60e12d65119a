package io.newswire.launcher.cli.names;

import io.newswire.admin.names.NameStore;
import io.newswire.enrich.names.NameFile;
import io.newswire.launcher.cli.CommandContext;
import io.newswire.model.KnownName;
import io.newswire.model.text.CountText;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "names",
    description = "Manage the names that are known before any article.",
    mixinStandardHelpOptions = true,
    subcommands = {NamesAddCommand.class, NamesImportCommand.class},
    footer = {
      "",
      "A known name is found where the tagger misses it, has its type, its id and, of a",
      "place, its coordinates. Names are in the files of config/names, and these",
      "commands add to them. A change is at work within seconds. docs/names.md has all",
      "of it.",
      "Examples:",
      "  newswire names add 'Orla Pilots' --type organization --alias OPU --since 30d",
      "  newswire names show Beirut",
      "  newswire names list",
      "  newswire names remove 'Orla Pilots'",
      "  newswire names import clubs.tsv",
      "  newswire names export > names.tsv"
    })
public final class NamesCommand implements Runnable {
  private static final String NAME = "NAME";

  @Mixin private CommandContext context;

  @Override
  public void run() {
    list(false, false);
  }

  @Command(
      name = "list",
      description = "List the names that were added.",
      mixinStandardHelpOptions = true)
  void list(
      @Option(names = "--all", description = "Those of the files too.") boolean all,
      @Option(names = "--json", description = "Print JSON, a name a line.") boolean json) {
    List<KnownName> names = all ? store().all() : store().added();
    if (json) {
      names.forEach(context::json);
      return;
    }
    names.forEach(
        name ->
            context
                .out()
                .printf(
                    "%-12s  %s  (%s)%n",
                    name.type().name().toLowerCase(Locale.ROOT), name.name(), name.id()));
    context.out().println(CountText.of(names.size(), "name"));
  }

  @Command(
      name = "show",
      description = "Print the names with that id or form as JSON.",
      mixinStandardHelpOptions = true)
  void show(@Parameters(paramLabel = NAME) String name) {
    store().find(name).forEach(context::json);
  }

  @Command(
      name = "remove",
      description = "Remove names that were added. Articles keep what they have.",
      mixinStandardHelpOptions = true)
  void remove(
      @Parameters(arity = "1..*", paramLabel = NAME) List<String> names,
      @Option(names = "--json", description = "Print JSON, a name a line.") boolean json) {
    for (String name : names) {
      KnownName removed = store().remove(name);
      if (json) {
        context.json(removed);
      } else {
        context.out().println("Removed: " + removed.name() + " (" + removed.id() + ")");
      }
    }
  }

  @Command(
      name = "export",
      description = "Print the names that were added as a file for config/names or 'import'.",
      mixinStandardHelpOptions = true)
  void export(@Option(names = "--all", description = "Those of the files too.") boolean all) {
    context.out().println(NameFile.header());
    (all ? store().all() : store().added())
        .forEach(name -> context.out().println(NameFile.write(name)));
  }

  NameStore store() {
    return new NameStore(context.kafka());
  }

  CommandContext context() {
    return context;
  }
}
