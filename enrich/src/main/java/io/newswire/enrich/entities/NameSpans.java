package io.newswire.enrich.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists of names: in text order, not overlapping. */
final class NameSpans {
  private NameSpans() {}

  /** All names; where two overlap, the added one, unless it lies inside one that was there. */
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
