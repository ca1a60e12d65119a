package io.newswire.enrich.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists of names: in text order, not overlapping. */
final class Names {
  private Names() {}

  /** All names; where two overlap, the added one, unless it lies inside one that was there. */
  static List<Name> merge(List<Name> names, List<Name> added) {
    List<Name> taken = new ArrayList<>();
    for (Name name : added) {
      boolean inside = names.stream().anyMatch(n -> n.from() <= name.from() && name.to() <= n.to());
      if (!inside) {
        taken.add(name);
      }
    }
    List<Name> all = new ArrayList<>(taken);
    for (Name name : names) {
      if (taken.stream().noneMatch(t -> t.overlaps(name.from(), name.to()))) {
        all.add(name);
      }
    }
    all.sort(Comparator.comparingInt(Name::from));
    return all;
  }
}
