package io.newswire.launcher.cli.search;

import io.newswire.admin.NotFoundException;
import io.newswire.index.document.ArticleDocument;
import io.newswire.index.search.query.Visibility;
import io.newswire.launcher.cli.CommandContext;
import io.newswire.launcher.cli.SearchOutput;
import io.newswire.model.Article;
import io.newswire.model.ArticleId;
import io.newswire.model.Quote;
import java.io.PrintWriter;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "article",
    description = "Show one article with all that is known of it.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  newswire article 3f2a9c0b7d1e4f5a8b6c9d0e1f2a3b4c",
      "  newswire article https://herald.example/2026/ferry --json"
    })
public final class ArticleCommand implements Runnable {
  @Mixin private CommandContext context;

  @Parameters(paramLabel = "ID|URL")
  private String name;

  @Option(names = "--all", description = "Withheld, canceled and embargoed ones too.")
  private boolean all;

  @Option(names = "--json", description = "Print the document as JSON.")
  private boolean json;

  @Override
  public void run() {
    ArticleDocument article = find(context, name, all);
    if (json) {
      context.json(article);
    } else {
      print(article, context.output());
    }
  }

  /**
   * The article with that id or address.
   *
   * @param all whether withheld, canceled and embargoed ones may be found
   * @throws NotFoundException if there is none
   */
  static ArticleDocument find(CommandContext context, String name, boolean all) {
    String id = name.contains("://") ? ArticleId.ofUrl(name) : name;
    Visibility visibility = all ? Visibility.ALL : Visibility.VISIBLE;
    return context
        .ask(search -> search.article(id, visibility))
        .orElseThrow(() -> new NotFoundException(NotFoundException.Kind.ARTICLE, name));
  }

  private void print(ArticleDocument document, SearchOutput output) {
    Article article = document.enriched().article();
    PrintWriter out = context.out();
    output.line("", SearchOutput.bold(article.title() == null ? "(no title)" : article.title()));
    field(output, "id", article.id() + ", revision " + article.revision());
    field(output, "url", article.url());
    field(output, "source", article.source());
    field(output, "authors", String.join(", ", article.authors()));
    field(output, "published", SearchOutput.time(article.publishedAt()));
    field(output, "status", article.status() == null ? null : article.status().code());
    field(output, "embargoed until", time(article.embargoedUntil()));
    field(output, "section", article.section());
    field(output, "language", article.language());
    field(output, "received", time(article.receivedAt()));
    field(output, "indexed", time(document.indexedAt()));
    output.names(label("people"), document.people());
    output.names(label("organizations"), document.organizations());
    output.names(label("places"), document.places());
    if (article.text() != null) {
      out.println();
      output.line("", article.text());
    }
    for (Quote quote : document.enriched().quotes()) {
      out.println();
      output.quote(quote);
    }
  }

  private static void field(SearchOutput output, String label, String value) {
    if (value != null && !value.isBlank()) {
      output.line(label(label), value);
    }
  }

  private static String label(String label) {
    return "%-15s ".formatted(label);
  }

  private static String time(Instant time) {
    return time == null ? null : SearchOutput.second(time);
  }
}
