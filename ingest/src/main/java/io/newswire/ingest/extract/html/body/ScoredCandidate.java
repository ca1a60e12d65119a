package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Box;
import java.util.Locale;

/**
 * A candidate with the parts of its score; the score is their sum.
 *
 * @param text its running text relative to the candidate with the most, 0 to 1
 * @param title its closeness to the title above it
 * @param description its overlap with the page's description
 * @param marked whether the page marks it as the body
 */
record ScoredCandidate(
    Candidate candidate, double text, double title, double description, double marked) {
  double score() {
    return text + title + description + marked;
  }

  /** A line with score, box and the parts of the score. */
  String explain() {
    Box box = candidate.box();
    return String.format(
        Locale.ROOT,
        "%.2f %s (%s): text %.2f, title %.2f, description %.2f, marked %.2f",
        score(),
        box.element().cssSelector(),
        candidate.origin(),
        text,
        title,
        description,
        marked);
  }
}
