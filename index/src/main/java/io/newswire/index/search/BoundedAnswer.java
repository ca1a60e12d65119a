package io.newswire.index.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.http.ContentTooLongException;
import org.apache.http.nio.ContentDecoder;
import org.apache.http.nio.IOControl;
import org.elasticsearch.client.HeapBufferedAsyncResponseConsumer;

/**
 * Holds an answer of Elasticsearch in memory up to a limit. The client's own limit does not apply
 * to answers in chunks, which do not say how long they are.
 */
final class BoundedAnswer extends HeapBufferedAsyncResponseConsumer {
  private final int limit;
  private long read;

  /**
   * An answer that has not come yet.
   *
   * @param limit in bytes
   */
  BoundedAnswer(int limit) {
    super(limit);
    this.limit = limit;
  }

  @Override
  protected void onContentReceived(ContentDecoder decoder, IOControl control) throws IOException {
    super.onContentReceived(new Counted(decoder), control);
  }

  private final class Counted implements ContentDecoder {
    private final ContentDecoder decoder;

    Counted(ContentDecoder decoder) {
      this.decoder = decoder;
    }

    @Override
    public int read(ByteBuffer buffer) throws IOException {
      int bytes = decoder.read(buffer);
      read += Math.max(0, bytes);
      if (read > limit) {
        throw new ContentTooLongException("the answer is longer than %d bytes", limit);
      }
      return bytes;
    }

    @Override
    public boolean isCompleted() {
      return decoder.isCompleted();
    }
  }
}
