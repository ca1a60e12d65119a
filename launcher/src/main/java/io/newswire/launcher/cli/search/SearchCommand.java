package io.newswire.launcher.cli.search;

import io.newswire.index.search.query.ArticleQuery;
import io.newswire.index.search.query.ArticleQueryBuilder;
import io.newswire.index.search.query.CountBy;
import io.newswire.index.search.query.Fold;
import io.newswire.index.search.query.Near;
import io.newswire.index.search.query.SortOrder;
import io.newswire.index.search.result.ArticleHit;
import io.newswire.index.search.result.Hits;
import io.newswire.launcher.cli.CommandContext;
import io.newswire.launcher.cli.SearchOutput;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "search",
    description = "Find articles.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Lucene's query language: words (all must be there, in any form), \"a phrase\",",
      "AND OR NOT, wild*, =US as written, and title: text: speaker: person:",
      "organization: place: source: language: description: author: section: keyword:",
      "before a word. docs/search.md has all of it.",
      "Examples:",
      "  newswire search ferry inquiry",
      "  newswire search '\"fishing accord\" OR trawler*' --since 7d",
      "  newswire search --person Okonjo --place Velmora --json",
      "  newswire search pier --fold story",
      "  newswire search --near 'Port Ansel,100km' --about Calloway",
      "  newswire search --since 7d --size 0 --facets 5 --salient"
    })
public final class SearchCommand implements Runnable {
  @Mixin private CommandContext context;
  @Mixin private FilterOptions filters;

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "All articles if not given.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--person", paramLabel = "NAME|ID", description = "Who must be named in it.")
  private List<String> people = new ArrayList<>();

  @Option(names = "--organization", paramLabel = "NAME|ID", description = "Likewise.")
  private List<String> organizations = new ArrayList<>();

  @Option(names = "--place", paramLabel = "NAME|ID", description = "Likewise.")
  private List<String> places = new ArrayList<>();

  @Option(
      names = "--about",
      paramLabel = "NAME|ID",
      description = "Whom or what it must be about; to be named is not enough.")
  private List<String> about = new ArrayList<>();

  @Option(
      names = "--near",
      paramLabel = "PLACE,DISTANCE",
      description = "It names a place so near: Beirut,100km or 33.9,35.5,60mi.")
  private String near;

  @Option(
      names = "--salient",
      description = "Count names, in options and facets, only where the article is about them.")
  private boolean salient;

  @Option(
      names = "--fold",
      description =
          "${COMPLETION-CANDIDATES}; family, the default without --json, shows one of the articles"
              + " that print the same text, story one of those about the same event.")
  private Fold fold;

  @Option(
      names = "--count-by",
      description =
          "${COMPLETION-CANDIDATES}; what counts as one in facets: an article, as if not given, all"
              + " that print the same text, or all about the same event.")
  private CountBy countBy;

  @Option(
      names = "--sort",
      description = "${COMPLETION-CANDIDATES}; relevance if there is a query.")
  private SortOrder sort;

  @Override
  public void run() {
    Hits<ArticleHit> hits = context.ask(search -> search.search(query()));
    SearchOutput output = context.output();
    output.hits(hits, filters.json, output::article);
  }

  private ArticleQuery query() {
    return ArticleQueryBuilder.builder()
        .text(String.join(" ", words))
        .people(people)
        .organizations(organizations)
        .places(places)
        .about(about)
        .near(near == null ? null : Near.parse(near))
        .salient(salient)
        .sources(filters.sources)
        .language(filters.language)
        .since(filters.since)
        .until(filters.until)
        .sort(sort)
        .fold(fold == null && !filters.json ? Fold.FAMILY : fold)
        .countBy(countBy)
        .size(filters.size)
        .cursor(filters.cursor)
        .facets(filters.facets)
        .build();
  }
}
