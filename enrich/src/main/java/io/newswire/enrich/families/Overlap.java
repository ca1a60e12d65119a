package io.newswire.enrich.families;

import io.newswire.model.FamilyKind;
import io.newswire.model.Topics;
import java.time.Duration;
import java.util.Collections;

/**
 * How much two articles share.
 *
 * @param taken the share of the newer one's words that stand in the older one
 * @param given the share of the older one's words that stand in the newer one
 * @param sameOrigin whether both carry the same credit
 */
record Overlap(
    String olderId,
    Signature older,
    double taken,
    double given,
    boolean sameSource,
    boolean sameOrigin) {
  /** The share from which two texts are the same: quotes of the same event make up less. */
  private static final double SAME_TEXT = 0.4;

  /** That share where both name the same origin. */
  private static final double SAME_ORIGIN = 0.3;

  /** That share within one source, whose articles repeat their background. */
  private static final double SAME_SOURCE = 0.5;

  /** From here on nothing that matters was left out. */
  private static final double WHOLE = 0.8;

  /**
   * Compares two articles.
   *
   * @param mine the shingles of the newer one
   */
  static Overlap of(Signature newer, ShingleTable mine, String olderId, Signature older) {
    ShingleTable.Shared shared = mine.compare(Shingles.ofBytes(older.shingles()));
    return new Overlap(
        olderId,
        older,
        shared.ofThis(),
        shared.ofOther(),
        newer.source() != null && newer.source().equalsIgnoreCase(older.source()),
        !Collections.disjoint(newer.credits(), older.credits()));
  }

  /** Whether two articles may be compared at all. */
  static boolean comparable(Signature newer, Signature older) {
    return sameLanguage(newer.language(), older.language())
        && Duration.between(older.datedAt(), newer.datedAt()).abs().compareTo(Topics.FAMILY_WINDOW)
            <= 0
        && Duration.between(older.seenAt(), newer.seenAt()).abs().compareTo(Topics.FAMILY_WINDOW)
            <= 0;
  }

  private static boolean sameLanguage(String one, String other) {
    return one == null || other == null || one.equals(other);
  }

  /** Whether they are of one family. */
  boolean ofOneFamily() {
    return most() >= (sameSource ? SAME_SOURCE : sameOrigin ? SAME_ORIGIN : SAME_TEXT);
  }

  /** Whether the older one is of a family. */
  boolean isOfFamily(String id) {
    return older.family().id().equals(id);
  }

  double most() {
    return Math.max(taken, given);
  }

  FamilyKind kind() {
    if (sameSource) {
      return FamilyKind.UPDATE;
    }
    if (taken < 0.5) {
      return FamilyKind.EXCERPT;
    }
    return given >= WHOLE ? FamilyKind.COPY : FamilyKind.CUT;
  }
}
