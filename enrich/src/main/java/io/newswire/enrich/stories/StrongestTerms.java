package io.newswire.enrich.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses the terms of an article that tell most of what it is about: those that stand in it often
 * and in few others.
 */
record StrongestTerms(DocumentFrequencies frequencies) {
  private record Term(int hash, double weight) {}

  /** Returns the hashes of at most so many terms of all fields, the strongest first. */
  int[] of(StoryTerms terms, int most) {
    List<Term> all = new ArrayList<>();
    add(all, terms.head());
    add(all, terms.body());
    add(all, terms.entities());
    return all.stream()
        .sorted(Comparator.comparingDouble(Term::weight).reversed())
        .limit(most)
        .mapToInt(Term::hash)
        .toArray();
  }

  private void add(List<Term> terms, FieldTerms field) {
    for (int i = 0; i < field.size(); i++) {
      int hash = field.hashes()[i];
      terms.add(new Term(hash, field.weight(i) * frequencies.inverse(hash)));
    }
  }
}
