package io.newswire.bench.torture.load;

import io.newswire.ingest.RawPublisher;
import io.newswire.model.RawDocument;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A Kafka client that writes to {@code news.raw} and {@code news.raw-urgent}. */
final class KafkaPusher implements Pusher {
  private static final int PATIENCE_SECONDS = 30;

  private final RawPublisher publisher;

  KafkaPusher(RawPublisher publisher) {
    this.publisher = publisher;
  }

  @Override
  public String name() {
    return "Kafka";
  }

  @Override
  public void push(int article, Step step) throws IOException {
    Edition edition = new Edition(article, step.version());
    switch (step.action()) {
      case PUBLISH -> publish(Edition.url(article), edition.json("usable"));
      case CANCEL -> publish(Edition.url(article), edition.json("canceled"));
      case WITHDRAW -> publish(Edition.url(article), Edition.withdrawal(article));
    }
  }

  /**
   * Publishes a document and returns when Kafka has acknowledged it.
   *
   * @throws IOException if it has not
   */
  void publish(String url, byte[] json) throws IOException {
    try {
      publisher
          .publish(new RawDocument(json, url, url, null, "application/json", null, null))
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
