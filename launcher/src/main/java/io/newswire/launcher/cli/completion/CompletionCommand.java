package io.newswire.launcher.cli.completion;

import io.newswire.launcher.cli.CommandContext;
import io.newswire.launcher.cli.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "completion",
    description = "Complete commands in bash and zsh, and install manual pages.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "bash needs the package bash-completion. zsh reads the folder zsh/site-functions if",
      "it is in fpath before compinit is called; 'man' reads ~/.local/share/man if",
      "~/.local/bin is in PATH.",
      "Examples:",
      "  newswire completion bash --install",
      "  newswire completion zsh man --install --to /usr/local/share",
      "  newswire completion bash > newswire.bash"
    })
public final class CompletionCommand implements Runnable {
  @Mixin private CommandContext context;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "KIND",
      description = "What to print or install: ${COMPLETION-CANDIDATES}.")
  private Set<CompletionKind> kinds;

  @Option(names = "--install", description = "Write files instead of printing them.")
  private boolean install;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "Where --install writes; $XDG_DATA_HOME or ~/.local/share if not given.")
  private Path folder;

  @Override
  public void run() {
    CommandLine newswire = spec.root().commandLine();
    for (CompletionKind kind : kinds) {
      Map<String, String> files = kind.files(newswire);
      if (install) {
        files.forEach(this::write);
        Path first = folder().resolve(files.keySet().iterator().next());
        context
            .out()
            .println(files.size() == 1 ? first : files.size() + " files in " + first.getParent());
      } else {
        files.values().forEach(context.out()::print);
      }
    }
    context.out().flush();
  }

  private void write(String name, String content) {
    Path file = folder().resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new CommandException(
          "cannot write " + file + ": " + e.getMessage() + "; --to names another folder", e);
    }
  }

  private Path folder() {
    return folder != null
        ? folder
        : Optional.ofNullable(System.getenv("XDG_DATA_HOME"))
            .filter(given -> !given.isBlank())
            .map(Path::of)
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share"));
  }
}
