package io.newswire.query;

import io.newswire.query.PatternPhraseQuery.Kind;
import io.newswire.query.PatternPhraseQuery.Part;

/** Refuses wildcards and fuzzy words that cost too much, and counts those of one query. */
final class PatternLimits {
  private final TypedQuery typed;
  private int fuzzy;
  private int patterns;

  PatternLimits(TypedQuery typed) {
    this.typed = typed;
  }

  /** Refuses a leading wildcard: it would be compared with every term of the index. */
  void checkStart(String pattern) {
    if (pattern.startsWith("*") || pattern.startsWith("?")) {
      throw new RefusedQuery(
          "'%s'%s starts with a wildcard, which is too slow; start it with a letter"
              .formatted(pattern, typed.atColumn(pattern)));
    }
  }

  void checkLength(String pattern) {
    if (pattern.length() > QueryLimits.PATTERN_LENGTH) {
      throw new RefusedQuery(
          "'%s…'%s is longer than %d characters; shorten it"
              .formatted(
                  pattern.substring(0, 10), typed.atColumn(pattern), QueryLimits.PATTERN_LENGTH));
    }
    if (pattern.replaceAll("[^*?]", "").length() > QueryLimits.WILDCARDS_IN_A_WORD) {
      throw new RefusedQuery(
          "'%s'%s has more than %d wildcards; take some out"
              .formatted(pattern, typed.atColumn(pattern), QueryLimits.WILDCARDS_IN_A_WORD));
    }
  }

  void checkSlop(String phrase, int slop) {
    if (slop > QueryLimits.SLOP) {
      throw new RefusedQuery(
          "~%d after \"%s\"%s is too large; at most %d words may stand between"
              .formatted(slop, phrase, typed.atColumn(phrase), QueryLimits.SLOP));
    }
  }

  /** Counts one part of a query; refuses the first beyond the limit of its kind. */
  void count(Part part) {
    String shown = part.text();
    checkStart(shown);
    if (part.kind() == Kind.FUZZY && ++fuzzy > QueryLimits.FUZZY) {
      throw new RefusedQuery(
          "'%s~'%s is one fuzzy word too many; a query may have %d"
              .formatted(shown, typed.atColumn(shown), QueryLimits.FUZZY));
    }
    if ((part.kind() == Kind.PREFIX || part.kind() == Kind.WILDCARD)
        && ++patterns > QueryLimits.PATTERNS) {
      throw new RefusedQuery(
          "'%s'%s is one word with wildcards too many; a query may have %d"
              .formatted(shown, typed.atColumn(shown), QueryLimits.PATTERNS));
    }
  }
}
