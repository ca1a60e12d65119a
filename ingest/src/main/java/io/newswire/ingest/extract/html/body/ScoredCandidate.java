package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Box;
import java.util.Locale;

/**
 * A candidate and what speaks for it; the sum decides.
 *
 * @param text share of the running text of the candidate that has most, 0 to 1
 * @param title how near below the title it stands
 * @param description how much of the page's description it says
 * @param marked whether the page marks it as the body
 */
record ScoredCandidate(
    Candidate candidate, double text, double title, double description, double marked) {
  double score() {
    return text + title + description + marked;
  }

  /** Score, box and the parts of the score, for people. */
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
