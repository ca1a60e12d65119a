package io.newswire.ingest.http;

import static io.javalin.apibuilder.ApiBuilder.post;
import static io.newswire.ingest.http.RequestDocument.refusal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.newswire.ingest.RawPublisher;
import io.newswire.ingest.SizeLimit;
import io.newswire.ingest.extract.ArticleExtractor;
import io.newswire.model.Article;
import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * {@code POST /articles}: takes one document of any type, with its {@code url}, {@code source} and
 * {@code id} as parameters or headers where they are known.
 *
 * <p>It answers 202 with the place on {@code news.raw} only when Kafka has acknowledged the
 * document; 400, 413 or 415 with the reason if the document cannot be used; 503 if Kafka does not
 * acknowledge it within about 15 seconds, and then it may be sent again. Documents in JSON are
 * tried at once, so their sender hears what is wrong with them, or the article's id.
 */
public final class HttpDoor implements EndpointGroup {
  private static final int ACCEPTED = 202;
  private static final int BAD_REQUEST = 400;
  private static final int UNAVAILABLE = 503;

  private final SizeLimit limit;
  private final ArticleExtractor extractor;
  private final RawPublisher publisher;

  /** The extractor and the publisher stay their owner's, who closes them. */
  public HttpDoor(NewswireConfig config, ArticleExtractor extractor, RawPublisher publisher) {
    limit = new SizeLimit(config.maxDocumentBytes());
    this.extractor = extractor;
    this.publisher = publisher;
  }

  @Override
  public void addEndpoints() {
    post("/articles", this::take);
  }

  private void take(Context context) throws IOException {
    RawDocument document = RequestDocument.read(context, limit);
    Article article = isJson(document) ? tried(document) : null;
    context.future(
        () ->
            publisher
                .publish(document)
                .handle(
                    (place, failure) -> {
                      if (failure == null) {
                        HttpServer.reply(context, ACCEPTED, Taken.of(article, place));
                      } else {
                        refuse(context, failure);
                      }
                      return null;
                    }));
  }

  private Article tried(RawDocument document) {
    try {
      limit.check(document.content().length);
      return extractor.extract(document);
    } catch (RejectedException e) {
      throw refusal(BAD_REQUEST, e.getMessage());
    }
  }

  private static boolean isJson(RawDocument document) {
    String declared = document.contentType() == null ? "" : document.contentType();
    String type = declared.toLowerCase(Locale.ROOT).split(";")[0].strip();
    return type.equals("application/json")
        || type.endsWith("+json")
        || firstCharacter(document.content()) == '{';
  }

  private static char firstCharacter(byte[] content) {
    for (byte b : content) {
      if (!Character.isWhitespace(b)) {
        return (char) b;
      }
    }
    return ' ';
  }

  private static void refuse(Context context, Throwable failure) {
    if (failure instanceof RejectedException) {
      HttpServer.reply(context, BAD_REQUEST, Map.of("error", failure.getMessage()));
      return;
    }
    context.header("Retry-After", "5");
    HttpServer.reply(
        context,
        UNAVAILABLE,
        Map.of("error", "Kafka did not take it, so send it again later: " + failure.getMessage()));
  }

  /** The answer to a document that was taken; {@code id} is known at once only for JSON. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Taken(String id, String topic, int partition, long offset) {
    static Taken of(Article article, RecordMetadata place) {
      return new Taken(
          article == null ? null : article.id(), place.topic(), place.partition(), place.offset());
    }
  }
}
