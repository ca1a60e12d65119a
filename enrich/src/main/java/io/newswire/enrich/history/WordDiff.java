package io.newswire.enrich.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import io.newswire.enrich.history.WordedText.Range;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * Finds the places where the words of two texts differ. Paragraphs are compared first, then the
 * words of those that differ: this is what readers expect where paragraphs were moved or rewritten,
 * and it bounds the time, which grows with the product of length and difference. Where more is
 * different than {@value #MOST_UNITS} units, the whole of it counts as one place.
 */
final class WordDiff {
  static final int MOST_UNITS = 4_000;

  /** Places with at most so many common words between them are one. */
  private static final int GAP = 1;

  private WordDiff() {}

  /**
   * A place: words of the earlier text that stand there no more, and words of the later text that
   * stand there instead. One of both may be empty.
   */
  record Place(Range removed, Range added) {}

  /** The places in text order; empty if the texts have the same words. */
  static List<Place> of(WordedText before, WordedText after) {
    List<Range> left = before.paragraphs();
    List<Range> right = after.paragraphs();
    List<String> leftWords = before.forms();
    List<String> rightWords = after.forms();
    List<Place> places = new ArrayList<>();
    for (Place block : units(keys(left, leftWords), keys(right, rightWords))) {
      Range removed = words(left, block.removed(), before.size());
      Range added = words(right, block.added(), after.size());
      for (Place place :
          units(
              leftWords.subList(removed.from(), removed.to()),
              rightWords.subList(added.from(), added.to()))) {
        places.add(
            new Place(
                shifted(place.removed(), removed.from()), shifted(place.added(), added.from())));
      }
    }
    return joined(places, before, after);
  }

  private static List<List<String>> keys(List<Range> paragraphs, List<String> words) {
    return paragraphs.stream().map(it -> words.subList(it.from(), it.to())).toList();
  }

  /** The words of a run of paragraphs; where it is empty, the place of the next word. */
  private static Range words(List<Range> paragraphs, Range run, int size) {
    Function<Integer, Integer> begin =
        index -> index < paragraphs.size() ? paragraphs.get(index).from() : size;
    return new Range(begin.apply(run.from()), begin.apply(run.to()));
  }

  private static <T> List<Place> units(List<T> before, List<T> after) {
    int head = 0;
    int most = Math.min(before.size(), after.size());
    while (head < most && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    Range removed = new Range(head, before.size() - tail);
    Range added = new Range(head, after.size() - tail);
    if (removed.size() == 0 && added.size() == 0) {
      return List.of();
    }
    if (removed.size() == 0 || added.size() == 0 || removed.size() + added.size() > MOST_UNITS) {
      return List.of(new Place(removed, added));
    }
    return compared(
        before.subList(removed.from(), removed.to()),
        after.subList(added.from(), added.to()),
        head);
  }

  /** The algorithm reports what was removed and what was added at one place as two deltas. */
  private static <T> List<Place> compared(List<T> before, List<T> after, int offset) {
    BitSet removed = new BitSet();
    BitSet added = new BitSet();
    for (AbstractDelta<T> delta :
        DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<T>()).getDeltas()) {
      mark(removed, delta.getSource());
      mark(added, delta.getTarget());
    }
    List<Place> places = new ArrayList<>();
    int left = 0;
    int right = 0;
    while (left < before.size() || right < after.size()) {
      int leftEnd = removed.nextClearBit(left);
      int rightEnd = added.nextClearBit(right);
      if (leftEnd > left || rightEnd > right) {
        places.add(
            new Place(
                shifted(new Range(left, leftEnd), offset),
                shifted(new Range(right, rightEnd), offset)));
      }
      left = leftEnd + 1;
      right = rightEnd + 1;
    }
    return places;
  }

  private static void mark(BitSet units, Chunk<?> chunk) {
    units.set(chunk.getPosition(), chunk.getPosition() + chunk.size());
  }

  private static Range shifted(Range range, int by) {
    return new Range(range.from() + by, range.to() + by);
  }

  private static List<Place> joined(List<Place> places, WordedText before, WordedText after) {
    List<Place> joined = new ArrayList<>();
    for (Place next : places) {
      Place last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && isNear(last, next, before, after)) {
        joined.set(
            joined.size() - 1,
            new Place(
                new Range(last.removed().from(), next.removed().to()),
                new Range(last.added().from(), next.added().to())));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  /** Whether two places are next to each other in the same paragraph of both texts. */
  private static boolean isNear(Place last, Place next, WordedText before, WordedText after) {
    return next.removed().from() - last.removed().to() <= GAP
        && next.added().from() - last.added().to() <= GAP
        && isOneParagraph(before, last.removed(), next.removed())
        && isOneParagraph(after, last.added(), next.added());
  }

  private static boolean isOneParagraph(WordedText text, Range first, Range second) {
    int from = Math.max(0, first.to() - 1);
    int to = Math.min(text.size() - 1, second.from());
    return text.size() == 0
        || text.words().get(from).paragraph() == text.words().get(to).paragraph();
  }
}
