package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Box;

/**
 * A box that may hold the body.
 *
 * @param origin how it was found, for people
 */
record Candidate(String origin, Box box) {}
