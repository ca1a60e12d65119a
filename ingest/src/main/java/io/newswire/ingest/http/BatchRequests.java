package io.newswire.ingest.http;

import static io.newswire.ingest.http.RequestDocument.refusal;

import io.javalin.http.Context;
import io.newswire.http.HttpServer;
import io.newswire.http.JsonAnswer;
import io.newswire.http.access.AccessFilter;
import io.newswire.http.access.Publisher;
import io.newswire.http.body.Spool;
import io.newswire.http.limit.RequestPermits;
import io.newswire.model.Fingerprint;
import io.newswire.model.RawDocument;
import io.newswire.model.config.ConfigKeys;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.core5.http.HttpStatus;

/**
 * Takes requests of many documents, an article in JSON a line, and answers with a line for each.
 * The answer begins when the request is read: most clients do not read while they send.
 * Thread-safe.
 */
final class BatchRequests {
  private static final String LINES = "application/x-ndjson";
  private static final Set<String> TYPES =
      Set.of(LINES, "application/ndjson", "application/jsonl", "application/x-jsonlines");
  private static final int LONGEST_REMEMBERED = 8 << 20;
  private static final int AT_ONCE = 32;

  private final Intake intake;
  private final long longest;
  private final RequestPermits working =
      new RequestPermits(
          AT_ONCE, "too many of your requests of many documents are being worked on");

  /** Takes a request of so many bytes at most. */
  BatchRequests(Intake intake, long longest) {
    this.intake = intake;
    this.longest = longest;
  }

  /** Whether a request has many documents, by its content type. */
  static boolean are(Context context) {
    String type = context.contentType() == null ? "" : context.contentType();
    return TYPES.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
  }

  void take(Context context) throws IOException {
    Publisher publisher = AccessFilter.publisher(context.req());
    RawDocument known = RequestDocument.known(context).withContentType(JsonAnswer.JSON);
    if (known.url() != null || known.key() != null) {
      throw refusal(
          HttpStatus.SC_BAD_REQUEST,
          "url and id are those of one document: say them in each line's JSON");
    }
    Optional<IdempotencyKeys.Key> key = IdempotencyKeys.key(context, publisher);
    // The body arrives first: a slow one holds no place of those that are worked on.
    context.req().getInputStream();
    RequestPermits.Place place = working.take(AccessFilter.owner(context.req()));
    try (place) {
      if (key.isEmpty()) {
        RequestBody.read(
            context,
            body -> {
              answer(context, publisher, known, body);
              return null;
            });
      } else {
        takeOnce(key.get(), context, publisher, known);
      }
    }
  }

  /** The body is read before any of it is taken: only all of it shows whether it came before. */
  private void takeOnce(
      IdempotencyKeys.Key key, Context context, Publisher publisher, RawDocument known)
      throws IOException {
    try (Spool kept = new Spool()) {
      if (!RequestBody.read(context, body -> kept.take(body, longest))) {
        throw refusal(HttpStatus.SC_REQUEST_TOO_LONG, tooLong());
      }
      String request = Fingerprint.of(LINES, known.source(), kept.sha256Hex());
      Optional<JsonAnswer> before = intake.idempotency().begin(key, request);
      if (before.isPresent()) {
        IdempotencyKeys.markReplayed(context);
        before.get().write(context);
        return;
      }
      JsonAnswer made = null;
      try {
        made = answer(context, publisher, known, kept.read());
      } finally {
        intake.idempotency().end(key, made);
      }
    }
  }

  /** Answers, and returns the answer if it may be remembered. */
  private JsonAnswer answer(
      Context context, Publisher publisher, RawDocument known, InputStream body)
      throws IOException {
    Spool answers = new Spool();
    try {
      String owner = AccessFilter.owner(context.req());
      BatchRequest batch = new BatchRequest(known, publisher, owner, intake, answers);
      batch.take(body, longest, tooLong());
      if (batch.isEmpty()) {
        throw refusal(
            HttpStatus.SC_BAD_REQUEST,
            "the request is empty: send an article in JSON on each line");
      }
      if (batch.isLasting() && answers.size() <= LONGEST_REMEMBERED) {
        try (InputStream all = answers.read()) {
          JsonAnswer answer = new JsonAnswer(batch.status(), LINES, all.readAllBytes(), true);
          answer.write(context);
          return answer;
        }
      }
      HttpServer.retryAfter(context, batch.status());
      context.status(batch.status()).contentType(LINES).result(answers.read());
      return null;
    } catch (IOException | RuntimeException e) {
      answers.close();
      throw e;
    }
  }

  private String tooLong() {
    return "the request has more than the %d bytes allowed: send the rest in another, or raise %s"
        .formatted(longest, ConfigKeys.INGEST_HTTP_MAX_REQUEST_BYTES);
  }
}
