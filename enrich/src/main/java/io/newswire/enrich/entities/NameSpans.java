package io.newswire.enrich.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Operations on lists of names in text order that do not overlap. */
final class NameSpans {
  private NameSpans() {}

  /**
   * Merges two lists. Of overlapping names the added one is kept, unless it lies inside the other.
   */
  static List<NameSpan> merge(List<NameSpan> names, List<NameSpan> added) {
    List<NameSpan> taken = new ArrayList<>();
    for (NameSpan name : added) {
      boolean inside = names.stream().anyMatch(n -> n.from() <= name.from() && name.to() <= n.to());
      if (!inside) {
        taken.add(name);
      }
    }
    List<NameSpan> all = new ArrayList<>(taken);
    for (NameSpan name : names) {
      if (taken.stream().noneMatch(t -> t.overlaps(name.from(), name.to()))) {
        all.add(name);
      }
    }
    all.sort(Comparator.comparingInt(NameSpan::from));
    return all;
  }
}
