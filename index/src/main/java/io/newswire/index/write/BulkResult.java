package io.newswire.index.write;

import java.util.List;

/**
 * The result of one attempt to write documents. Documents that are not in it are written, or the
 * index had a newer version.
 *
 * @param unwritten the documents to retry, in order
 * @param refused one entry for each document that Elasticsearch refuses permanently
 * @param problem why some are unwritten; null if none are
 */
record BulkResult(List<Task> unwritten, List<Refusal> refused, String problem) {
  static BulkResult retryAll(List<Task> tasks, String problem) {
    return new BulkResult(tasks, List.of(), problem);
  }
}
