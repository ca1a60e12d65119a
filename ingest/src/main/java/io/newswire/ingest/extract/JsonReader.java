package io.newswire.ingest.extract;

import static org.apache.commons.lang3.StringUtils.isBlank;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.ingest.extract.html.HtmlPages;
import io.newswire.ingest.extract.text.Charsets;
import io.newswire.ingest.extract.text.Paragraphs;
import io.newswire.kafka.RootCause;
import io.newswire.model.Article;
import io.newswire.model.ArticleId;
import io.newswire.model.Json;
import io.newswire.model.PublicationTime;
import io.newswire.model.PublishingStatus;
import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;
import io.newswire.model.RejectionClass;
import io.newswire.query.language.TextLanguage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;

/**
 * Reads an article that is already one: JSON by the contract of {@link Article}, of which {@code
 * text} or {@code html}, and {@code url} or {@code id} and {@code source}, must be there. Its
 * {@code id} is the publisher's; times and revisions of the pipeline are not taken from it.
 *
 * <p>What is {@code "status": "canceled"} needs no text, and may be named by the article's id
 * alone.
 */
final class JsonReader implements DocumentReader {
  private static final ObjectReader ONE_VALUE =
      Json.MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final Pattern JACKSONS_OWN = Pattern.compile(", from `[^`]*`");
  private static final List<Class<?>> TIMES = List.of(PublicationTime.class, Instant.class);
  private static final ObjectReader ARTICLE =
      Json.MAPPER
          .readerFor(Article.class)
          .with(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);

  @Override
  public ReadDocument read(RawDocument document) throws RejectedException {
    ObjectNode json = JsonTimes.readable(parse(document.content()));
    Article article = article(json);
    boolean empty = isBlank(article.text()) && isBlank(text(json, "html"));
    boolean withdrawal = empty && article.status() == PublishingStatus.CANCELED;
    if (empty && !withdrawal) {
      throw new RejectedException(
          RejectionClass.EMPTY, "the JSON has neither \"text\" nor \"html\"; add one of them");
    }
    boolean byItsId = withdrawal && isNamedByItsId(article, document);
    boolean named = !isBlank(article.url()) || !isBlank(document.url());
    if (!named && !keyed(document) && !byItsId) {
      require("id", article.id());
      require("source", isBlank(article.source()) ? document.source() : article.source());
    }
    String text = empty ? "" : body(article, json);
    Article cleaned =
        article
            .withId(byItsId ? article.id() : null)
            .withText(text)
            .withLanguage(TextLanguage.of(text, article.language()))
            .withExtractedAt(null)
            .withFirstSeenAt(null)
            .withRevision(null);
    return new ReadDocument(cleaned, byItsId ? null : article.id());
  }

  /** Whether what it takes back is named by nothing but the id that Newswire gave it. */
  private static boolean isNamedByItsId(Article article, RawDocument document) {
    boolean nameless =
        Stream.of(article.url(), document.url(), article.source(), document.source())
            .allMatch(StringUtils::isBlank);
    String id = article.id();
    return nameless
        && id != null
        && ArticleId.isOne(id)
        && (isBlank(document.key()) || document.key().equals(id));
  }

  private static boolean keyed(RawDocument document) {
    return !isBlank(document.key());
  }

  private static void require(String field, String value) throws RejectedException {
    if (isBlank(value)) {
      throw new RejectedException(
          "the JSON has no \"" + field + "\"; add \"url\", or \"id\" and \"source\"");
    }
  }

  private static String body(Article article, ObjectNode json) {
    return isBlank(article.text())
        ? HtmlPages.fragmentText(text(json, "html"))
        : Paragraphs.ofPlainText(article.text());
  }

  static ObjectNode parse(byte[] content) throws RejectedException {
    try {
      JsonNode json = ONE_VALUE.readTree(Charsets.decode(content, null));
      if (json instanceof ObjectNode object) {
        return object;
      }
      throw new RejectedException(
          RejectionClass.UNREADABLE,
          "not one JSON object but "
              + json.getNodeType().name().toLowerCase(Locale.ROOT)
              + "; push one article a record");
    } catch (MismatchedInputException e) {
      throw new RejectedException(
          RejectionClass.UNREADABLE,
          "not one JSON object: more follows it" + place(e) + "; push one article a record",
          e);
    } catch (JsonProcessingException e) {
      throw new RejectedException(
          RejectionClass.UNREADABLE,
          "not one JSON object"
              + place(e)
              + ": "
              + JACKSONS_OWN.matcher(firstLine(e.getOriginalMessage())).replaceAll("")
              + "; push one article a record",
          e);
    }
  }

  private static String place(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
  }

  private static Article article(ObjectNode json) throws RejectedException {
    try {
      return ARTICLE.readValue(json);
    } catch (JsonMappingException e) {
      throw new RejectedException(
          "the JSON's \"" + Json.fieldOf(e) + "\" cannot be read: " + reason(e), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String reason(JsonMappingException e) {
    Throwable root = RootCause.of(e);
    if (root instanceof DateTimeException || isOfTime(root)) {
      return "write it in ISO 8601, such as 2026-02-26T09:12:00+01:00";
    }
    String message =
        root instanceof JsonProcessingException json
            ? json.getOriginalMessage()
            : root.getMessage();
    return message == null ? root.getClass().getSimpleName() : firstLine(message);
  }

  private static boolean isOfTime(Throwable root) {
    return root instanceof MismatchedInputException mismatch
        && TIMES.contains(mismatch.getTargetType());
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private static String text(ObjectNode json, String field) {
    JsonNode value = json.get(field);
    return value == null || !value.isTextual() ? null : value.asText();
  }
}
