package io.newswire.index.write;

import java.util.List;

/**
 * What one attempt to write some documents came to; those not named here are written, or a newer
 * version of them was there already.
 *
 * @param unwritten to be tried again, in their order
 * @param refused one for each document that Elasticsearch will never take
 * @param problem why there are unwritten ones; null if there are none
 */
record BulkResult(List<Task> unwritten, List<Refusal> refused, String problem) {
  static BulkResult retryAll(List<Task> tasks, String problem) {
    return new BulkResult(tasks, List.of(), problem);
  }
}
