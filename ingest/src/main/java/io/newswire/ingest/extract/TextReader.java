package io.newswire.ingest.extract;

import io.newswire.ingest.extract.text.Characters;
import io.newswire.ingest.extract.text.Charsets;
import io.newswire.ingest.extract.text.Paragraphs;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.RawDocument;
import io.newswire.query.language.TextLanguage;

/**
 * Reads plain text. A short first line followed by an empty one is the title and leaves the text,
 * unless it ends like a sentence.
 */
final class TextReader implements DocumentReader {
  private static final int LONGEST_TITLE = 150;

  @Override
  public ReadDocument read(RawDocument document) {
    String text = Charsets.decode(document.content(), document.contentType());
    return ReadDocument.of(article(text).build());
  }

  /** The article in some plain text: title, text and language. */
  static ArticleBuilder article(String content) {
    String plain = Characters.ofText(content);
    String text = Paragraphs.ofPlainText(plain);
    int end = text.indexOf("\n\n");
    String first = end < 0 ? "" : text.substring(0, end);
    boolean titled = isTitle(first) && isLine(plain, first);
    String body = titled ? text.substring(end + 2) : text;
    return ArticleBuilder.builder()
        .title(titled ? first : null)
        .text(body)
        .language(TextLanguage.of(body, null));
  }

  private static boolean isTitle(String line) {
    return !line.isEmpty()
        && line.length() <= LONGEST_TITLE
        && !line.matches("(?s).*[.:;,…\"”»“]$");
  }

  /** Whether the line stands alone: an empty line follows it. */
  private static boolean isLine(String plain, String line) {
    return plain
        .replaceAll("\\R", "\n")
        .stripLeading()
        .substring(line.length())
        .matches("(?s)\\h*\\n\\h*\\n.*");
  }
}
