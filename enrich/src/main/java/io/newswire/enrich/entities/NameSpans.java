package io.newswire.enrich.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Operations on lists of names in text order that do not overlap. */
final class NameSpans {
  private static final Comparator<NameSpan> TEXT_ORDER = Comparator.comparingInt(NameSpan::from);

  private NameSpans() {}

  /**
   * Merges two lists, in linear time. Of overlapping names the added one is kept, unless it is a
   * part of the other.
   */
  static List<NameSpan> merge(List<NameSpan> names, List<NameSpan> added) {
    List<NameSpan> taken = new ArrayList<>();
    int at = 0;
    for (NameSpan name : added) {
      while (at < names.size() && names.get(at).to() <= name.from()) {
        at++;
      }
      if (at == names.size() || !isPart(name, names.get(at))) {
        taken.add(name);
      }
    }
    List<NameSpan> all = new ArrayList<>(taken);
    int next = 0;
    for (NameSpan name : names) {
      while (next < taken.size() && taken.get(next).to() <= name.from()) {
        next++;
      }
      if (next == taken.size() || !taken.get(next).overlaps(name.from(), name.to())) {
        all.add(name);
      }
    }
    all.sort(TEXT_ORDER);
    return all;
  }

  private static boolean isPart(NameSpan name, NameSpan whole) {
    return whole.from() <= name.from() && name.to() <= whole.to() && name.length() < whole.length();
  }
}
