package io.newswire.launcher.cli.search;

import io.newswire.index.search.Hits;
import io.newswire.index.search.QuoteHit;
import io.newswire.index.search.QuoteQueryBuilder;
import io.newswire.launcher.cli.ConfigOptions;
import io.newswire.launcher.cli.SearchOutput;
import io.newswire.launcher.cli.SearchSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "quotes",
    description = "Find who said what about whom.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  newswire quotes --speaker Okonjo",
      "  newswire quotes 'dam OR flood' --since 30d",
      "  newswire quotes --speaker Okonjo --about Velmora --json"
    })
public final class QuotesCommand implements Callable<Integer> {
  @Mixin private ConfigOptions options;
  @Mixin private FilterOptions filters;
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "Words of the quote.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--speaker", paramLabel = "NAME", description = "Who said it; a part will do.")
  private String speaker;

  @Option(names = "--about", paramLabel = "NAME", description = "Who or what is named in it.")
  private String about;

  @Override
  public Integer call() throws IOException {
    try (SearchSession session = SearchSession.open(options.load())) {
      Hits<QuoteHit> hits =
          session
              .search()
              .quotes(
                  QuoteQueryBuilder.builder()
                      .text(String.join(" ", words))
                      .speaker(speaker)
                      .about(about)
                      .sources(filters.sources)
                      .language(filters.language)
                      .since(filters.since)
                      .until(filters.until)
                      .size(filters.size)
                      .cursor(filters.cursor)
                      .facets(filters.facets)
                      .build());
      SearchOutput output = new SearchOutput(spec.commandLine().getOut());
      output.hits(hits, filters.json, hit -> output.quote(hit.document()));
      return 0;
    }
  }
}
