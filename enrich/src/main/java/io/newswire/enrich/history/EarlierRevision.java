package io.newswire.enrich.history;

import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.Mention;
import io.newswire.model.PublishingStatus;
import io.newswire.model.Quote;
import io.newswire.model.RejectedException;
import io.newswire.model.TextCut;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * What the next revision of an article is compared with: headline, text, names, quotes and history.
 * About 2.5 KB for an article of 520 words, compressed. Of a withheld revision only the history is
 * kept, because its words were never published.
 *
 * @param keptAt when it was stored
 * @param packed JSON of an {@link EnrichedArticle}, compressed
 */
public record EarlierRevision(Instant keptAt, byte[] packed) {
  /** The end of a longer text is not compared. */
  static final int CHARACTERS = 100_000;

  /** The end of a longer headline is not compared. */
  static final int TITLE_CHARACTERS = 1_000;

  private static final int SOURCE_CHARACTERS = 300;

  /**
   * What is to be kept of an article.
   *
   * @param before what is kept now; null if nothing
   * @return null for a canceled article, of which nothing is kept
   */
  public static EarlierRevision of(EnrichedArticle enriched, EarlierRevision before, Instant now) {
    if (enriched.article().status() == PublishingStatus.CANCELED) {
      return null;
    }
    EnrichedArticle compared;
    if (enriched.article().usable()) {
      compared = reduced(enriched);
    } else {
      compared = before == null ? withoutWords(enriched) : before.article();
    }
    return new EarlierRevision(now, pack(Json.bytes(compared.withHistory(enriched.history()))));
  }

  private static EnrichedArticle withoutWords(EnrichedArticle enriched) {
    return new EnrichedArticle(
        known(enriched).build(), List.of(), List.of(), List.of(), List.of(), null);
  }

  private static EnrichedArticle reduced(EnrichedArticle enriched) {
    return new EnrichedArticle(
        known(enriched)
            .title(headline(enriched.article()))
            .text(beginning(enriched.article().text()))
            .build(),
        enriched.mentions().stream()
            .filter(it -> it.end() <= CHARACTERS)
            .map(EarlierRevision::bare)
            .toList(),
        List.of(),
        enriched.quotes().stream()
            .filter(it -> it.end() <= CHARACTERS)
            .map(EarlierRevision::bare)
            .toList(),
        List.of(),
        null);
  }

  private static ArticleBuilder known(EnrichedArticle enriched) {
    Article article = enriched.article();
    return ArticleBuilder.builder()
        .version(article.version())
        .source(source(article))
        .receivedAt(article.receivedAt())
        .status(article.status())
        .embargoedUntil(article.embargoedUntil())
        .revision(article.revision());
  }

  static String beginning(String text) {
    return beginning(text, CHARACTERS);
  }

  static String headline(Article article) {
    return beginning(article.title(), TITLE_CHARACTERS);
  }

  static String source(Article article) {
    return beginning(article.source(), SOURCE_CHARACTERS);
  }

  private static String beginning(String text, int most) {
    return text == null ? null : text.substring(0, TextCut.end(text, 0, most));
  }

  private static Mention bare(Mention it) {
    return new Mention(it.start(), it.end(), it.text(), it.type(), it.entity());
  }

  private static Quote bare(Quote it) {
    return new Quote(it.start(), it.end(), it.text(), it.kind(), null, null, null);
  }

  /** The article with no more than what is compared. */
  EnrichedArticle article() {
    try {
      return Json.read(unpacked(), EnrichedArticle.class);
    } catch (RejectedException e) {
      throw new SerializationException("an earlier revision: " + e.getMessage(), e);
    }
  }

  private static byte[] pack(byte[] json) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    ByteArrayOutputStream packed = new ByteArrayOutputStream(json.length / 2);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  /** The JSON that is packed. */
  public byte[] unpacked() {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new SerializationException("an earlier revision cannot be unpacked", e);
    }
  }

  /** The value of a store: the time in milliseconds, and what is packed. */
  public static Serde<EarlierRevision> serde() {
    return Serdes.serdeFrom(
        (topic, value) -> value == null ? null : value.toBytes(),
        (topic, bytes) -> bytes == null ? null : read(ByteBuffer.wrap(bytes)));
  }

  private byte[] toBytes() {
    return ByteBuffer.allocate(Long.BYTES + packed.length)
        .putLong(keptAt.toEpochMilli())
        .put(packed)
        .array();
  }

  private static EarlierRevision read(ByteBuffer bytes) {
    Instant keptAt = Instant.ofEpochMilli(bytes.getLong());
    byte[] packed = new byte[bytes.remaining()];
    bytes.get(packed);
    return new EarlierRevision(keptAt, packed);
  }
}
