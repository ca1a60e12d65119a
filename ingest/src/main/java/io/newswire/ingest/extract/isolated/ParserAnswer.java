package io.newswire.ingest.extract.isolated;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a parser's process answers, in JSON.
 *
 * @param rejection why there is no result; null if there is one
 * @param result what was read; null if it was rejected
 */
record ParserAnswer(String rejection, JsonNode result) {}
