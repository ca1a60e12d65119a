package io.newswire.launcher.cli.completion;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.AutoComplete;
import picocli.CommandLine;

/** What can be made of the commands, each with the place that its readers look in. */
enum CompletionKind {
  BASH {
    @Override
    Map<String, String> files(CommandLine newswire) {
      return Map.of("bash-completion/completions/" + NAME, AutoComplete.bash(NAME, newswire));
    }
  },
  ZSH {
    /** The script of bash as a function of zsh, which has no compopt. */
    @Override
    Map<String, String> files(CommandLine newswire) {
      String script =
          "#compdef %s%ncompopt() { : }%n%s%n_bash_complete -o default -F _complete_%1$s%n"
              .formatted(NAME, AutoComplete.bash(NAME, newswire));
      return Map.of("zsh/site-functions/_" + NAME, script);
    }
  },
  MAN {
    @Override
    Map<String, String> files(CommandLine newswire) {
      Map<String, String> pages = new TreeMap<>();
      ManPage.all(newswire).forEach((name, page) -> pages.put("man/man1/" + name + ".1", page));
      return pages;
    }
  };

  private static final String NAME = "newswire";

  /**
   * Makes the files.
   *
   * @param newswire with all commands
   * @return their contents by their paths in a folder of shared data, such as {@code
   *     /usr/local/share}
   */
  abstract Map<String, String> files(CommandLine newswire);

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
