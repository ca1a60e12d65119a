package io.newswire.admin.purge;

import java.util.List;
import java.util.Map;

/**
 * What a purge did, or would do.
 *
 * @param dryRun whether it only looked
 * @param documents the deleted documents by index
 * @param topics those that keep records of the article still
 */
public record PurgeResult(
    String id, boolean dryRun, Map<String, Long> documents, List<PurgedTopic> topics) {}
