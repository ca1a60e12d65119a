package io.newswire.launcher.cli.search;

import picocli.CommandLine.Option;

/** How much of a list is printed, and how. */
class PageOptions {
  @Option(
      names = {"-n", "--size"},
      paramLabel = "N",
      defaultValue = "10",
      description = "At most so many, up to 1000 (${DEFAULT-VALUE}).")
  int size;

  @Option(names = "--json", description = "Print JSON, as HTTP answers it.")
  boolean json;
}
