package io.newswire.index;

import java.util.List;

/**
 * What is to be written of some records, in their order.
 *
 * @param refused those of which nothing can be made
 */
record Batch(List<Task> tasks, List<Refusal> refused) {}
