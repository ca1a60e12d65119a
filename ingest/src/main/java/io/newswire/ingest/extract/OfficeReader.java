package io.newswire.ingest.extract;

import io.newswire.ingest.extract.text.Paragraphs;
import io.newswire.ingest.extract.tika.OfficeTypes;
import io.newswire.ingest.extract.tika.ParsedDocument;
import io.newswire.ingest.extract.tika.TikaParsing;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.PublicationTime;
import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;
import io.newswire.query.language.TextLanguage;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/**
 * Reads PDF, Word, OpenDocument, RTF and e-mail. The title is the first heading, or the subject, or
 * a first short line; the title kept in a file's properties is often that of an older file.
 */
final class OfficeReader implements DocumentReader {
  private final TikaParsing parsing;

  OfficeReader(int maxCharacters) {
    parsing = new TikaParsing(maxCharacters, OfficeTypes::holdsArticle);
  }

  @Override
  public ReadDocument read(RawDocument document) throws RejectedException {
    ParsedDocument parsed = parsing.parse(document);
    return ReadDocument.of(article(parsed.paragraphs(), parsed.metadata()));
  }

  private static Article article(List<String> lines, Metadata metadata) {
    String subject = metadata.get(TikaCoreProperties.SUBJECT);
    boolean message = metadata.get(Message.MESSAGE_FROM) != null;
    ArticleBuilder article;
    if (message) {
      String text = Paragraphs.ofPlainText(String.join("\n\n", lines));
      article =
          ArticleBuilder.builder()
              .title(subject == null ? metadata.get(TikaCoreProperties.TITLE) : subject)
              .text(text)
              .language(TextLanguage.of(text, null));
    } else {
      article = TextReader.article(String.join("\n\n", lines));
    }
    return article.authors(authors(metadata)).publishedAt(published(metadata)).build();
  }

  private static List<String> authors(Metadata metadata) {
    return Optional.ofNullable(metadata.get(Message.MESSAGE_FROM_NAME)).stream()
        .map(String::strip)
        .filter(name -> !name.isEmpty() && !name.contains("@"))
        .toList();
  }

  private static PublicationTime published(Metadata metadata) {
    Date created =
        metadata.get(Message.MESSAGE_FROM) == null
            ? null
            : metadata.getDate(TikaCoreProperties.CREATED);
    return created == null
        ? null
        : PublicationTime.of(created.toInstant().atOffset(ZoneOffset.UTC));
  }
}
