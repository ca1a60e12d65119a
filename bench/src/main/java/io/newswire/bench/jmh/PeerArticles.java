package io.newswire.bench.jmh;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.Article;
import io.newswire.model.Json;
import io.newswire.model.RawDocument;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Prints the articles that an extractor finds in the pages of a folder, in the format of {@code
 * newswire extract}, for a comparison: {@code PeerArticles readability4j FOLDER > articles.jsonl}.
 */
public final class PeerArticles {
  private PeerArticles() {}

  /** Prints one article a line. */
  public static void main(String[] args) throws Exception {
    PageExtractor extractor = PageExtractor.valueOf(args[0].toUpperCase(Locale.ROOT));
    PrintStream out = new PrintStream(System.out, false, UTF_8);
    for (RawDocument page : PageFiles.of(Path.of(args[1]))) {
      Article article = extractor.extract(page);
      out.println(new String(Json.bytes(article.withFile(page.file())), UTF_8));
    }
    out.flush();
  }
}
