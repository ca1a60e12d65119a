package io.newswire.ingest.extract;

import io.newswire.ingest.extract.text.Characters;
import io.newswire.model.Article;
import java.util.List;
import java.util.Objects;

/**
 * Gives what is known of an article besides its text the characters of {@link Characters}, whatever
 * reader it came from; the readers do so for the text, whose paragraphs they make.
 */
final class ArticleCharacters {
  private ArticleCharacters() {}

  static Article clean(Article article) {
    return article
        .withTitle(line(article.title()))
        .withAuthors(lines(article.authors()))
        .withSource(line(article.source()))
        .withDescription(line(article.description()))
        .withSection(line(article.section()))
        .withKeywords(lines(article.keywords()));
  }

  private static String line(String text) {
    return text == null ? null : Characters.ofLine(text);
  }

  private static List<String> lines(List<String> texts) {
    return texts.stream().filter(Objects::nonNull).map(Characters::ofLine).toList();
  }
}
