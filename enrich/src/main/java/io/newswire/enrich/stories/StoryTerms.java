package io.newswire.enrich.stories;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What an article is compared by.
 *
 * @param head the words of the title and the lead; those of the title count three times
 * @param body the most frequent words of the text
 * @param entities the ids of the entities that it is about most, counted by their salience; the
 *     same in all languages
 */
public record StoryTerms(FieldTerms head, FieldTerms body, FieldTerms entities) {
  private static final StoryTerms NONE = ofCounts(new byte[3]);

  IntStream all() {
    return Stream.of(head, body, entities).flatMapToInt(FieldTerms::stream);
  }

  /** Five bytes for each term, and three. */
  public byte[] toBytes() {
    FieldTerms[] fields = {head, body, entities};
    int size = head.size() + body.size() + entities.size();
    ByteBuffer bytes = ByteBuffer.allocate(fields.length + size * (Integer.BYTES + 1));
    for (FieldTerms field : fields) {
      bytes.put((byte) field.size());
    }
    for (FieldTerms field : fields) {
      for (int i = 0; i < field.size(); i++) {
        bytes.putInt(field.hashes()[i]).put(field.counts()[i]);
      }
    }
    return bytes.array();
  }

  /** Reads {@link #toBytes}; of anything else, no terms. */
  public static StoryTerms ofBytes(byte[] bytes) {
    try {
      return ofCounts(bytes);
    } catch (BufferUnderflowException | NegativeArraySizeException e) {
      return NONE;
    }
  }

  private static StoryTerms ofCounts(byte[] from) {
    ByteBuffer bytes = ByteBuffer.wrap(from);
    int head = bytes.get();
    int body = bytes.get();
    int entities = bytes.get();
    return new StoryTerms(field(bytes, head), field(bytes, body), field(bytes, entities));
  }

  private static FieldTerms field(ByteBuffer bytes, int size) {
    int[] hashes = new int[size];
    byte[] counts = new byte[size];
    for (int i = 0; i < size; i++) {
      hashes[i] = bytes.getInt();
      counts[i] = (byte) Math.max(1, bytes.get());
    }
    return new FieldTerms(hashes, counts);
  }
}
