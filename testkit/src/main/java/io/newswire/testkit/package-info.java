/**
 * Real services for tests: {@link io.newswire.testkit.Services} starts Kafka and Elasticsearch once
 * for all tests of a module, when first asked for, and stops them when the tests have ended.
 *
 * <p>All tests of a module share them, so a test uses ids of its own ({@link
 * io.newswire.testkit.Services#uniqueId()}) and reads topics from its own beginning ({@link
 * io.newswire.testkit.TopicProbe}).
 */
package io.newswire.testkit;
