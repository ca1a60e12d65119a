package io.newswire.launcher.cli.search;

import io.newswire.launcher.cli.PastMomentConverter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that all searches have. */
class ScopeOptions extends PageOptions {
  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Published by it; may be repeated.")
  List<String> sources = new ArrayList<>();

  @Option(names = "--language", paramLabel = "CODE", description = "Such as en; en-GB is en.")
  String language;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = PastMomentConverter.class,
      description = "Published since then: 2h, 7d, 2026-02-26.")
  Instant since;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = PastMomentConverter.class,
      description = "Published before then.")
  Instant until;
}
