package io.newswire.launcher.cli.search;

import io.newswire.index.search.query.QuoteQuery;
import io.newswire.index.search.query.QuoteQueryBuilder;
import io.newswire.index.search.result.Hits;
import io.newswire.index.search.result.QuoteHit;
import io.newswire.launcher.cli.CommandContext;
import io.newswire.launcher.cli.SearchOutput;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
public final class QuotesCommand implements Runnable {
  @Mixin private CommandContext context;
  @Mixin private FilterOptions filters;

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "Words of the quote.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--speaker", paramLabel = "NAME", description = "Who said it; a part will do.")
  private String speaker;

  @Option(names = "--about", paramLabel = "NAME", description = "Who or what is named in it.")
  private String about;

  @Override
  public void run() {
    QuoteQuery query =
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
            .build();
    Hits<QuoteHit> hits = context.ask(search -> search.quotes(query));
    SearchOutput output = context.output();
    output.hits(hits, filters.json, hit -> output.quote(hit.document()));
  }
}
