package io.newswire.http.access;

import java.util.List;

/**
 * What the file of publishers says of one: who it is, its API keys, and its secrets to sign with.
 */
record PublisherEntry(Publisher publisher, List<Secret> keys, List<Secret> secrets) {}
