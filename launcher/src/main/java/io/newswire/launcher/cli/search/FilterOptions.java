package io.newswire.launcher.cli.search;

import picocli.CommandLine.Option;

/** The options of searches whose answers have pages and facets. */
final class FilterOptions extends ScopeOptions {
  @Option(names = "--cursor", paramLabel = "TEXT", description = "Go on behind an earlier answer.")
  String cursor;

  @Option(
      names = "--facets",
      paramLabel = "N",
      description = "Count the N most frequent names, sources and languages, up to 1000.")
  int facets;
}
