package io.newswire.deliver.send;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Posts JSON to a web address. Used by many threads. */
interface JsonPost {
  /** As {@link Sender#send}. */
  CompletableFuture<DestinationAnswer> post(URI url, Map<String, String> headers, byte[] json);
}
