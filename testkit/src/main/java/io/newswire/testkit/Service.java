package io.newswire.testkit;

/**
 * A running service.
 *
 * @param address where clients find it
 * @param process what to close at the end
 */
record Service(String address, AutoCloseable process) {}
