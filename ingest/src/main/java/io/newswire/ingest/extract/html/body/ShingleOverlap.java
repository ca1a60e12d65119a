package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The overlap of a reference text with other texts, by shingles of three words (Broder, "On the
 * resemblance and containment of documents", 1997).
 */
final class ShingleOverlap {
  private static final int RUN = 3;

  private final Set<String> runs;

  /** The words of the runs: most runs of other texts have one that is none of them. */
  private final Set<String> words = new HashSet<>();

  private ShingleOverlap(Set<String> runs) {
    this.runs = runs;
    runs.forEach(run -> words.addAll(List.of(run.split(" "))));
  }

  /** The overlap with a reference text; null has no shingles. */
  static ShingleOverlap with(String reference) {
    Set<String> runs = new HashSet<>();
    addRuns(reference == null ? "" : reference, word -> true, runs);
    return new ShingleOverlap(runs);
  }

  /** The share of the reference's shingles that occur in these blocks, 0 to 1; 0 if it has none. */
  double sharedBy(List<Block> blocks) {
    Set<String> said = new HashSet<>();
    blocks.forEach(block -> said.addAll(saidBy(block)));
    return share(said);
  }

  /** The shingles of the reference that occur in a block. */
  Set<String> saidBy(Block block) {
    if (runs.isEmpty()) {
      return Set.of();
    }
    Set<String> said = new HashSet<>();
    addRuns(block.text(), words::contains, said);
    said.retainAll(runs);
    return said;
  }

  /** The share of these among the reference's shingles, 0 to 1. */
  double share(Set<String> said) {
    return runs.isEmpty() ? 0 : (double) said.size() / runs.size();
  }

  /** The share of a text's shingles that occur in the reference, 0 to 1. */
  double covers(String text) {
    Set<String> said = new HashSet<>();
    addRuns(text, word -> true, said);
    return said.isEmpty() ? 0 : (double) said.stream().filter(runs::contains).count() / said.size();
  }

  /** Adds the runs of words that all may count. */
  private static void addRuns(String text, Predicate<String> may, Set<String> runs) {
    String[] last = new String[RUN];
    int count = 0;
    String lower = text.toLowerCase(Locale.ROOT);
    for (int at = 0, end; (at = wordStart(lower, at)) < lower.length(); at = end) {
      end = wordEnd(lower, at);
      String next = lower.substring(at, end);
      if (!may.test(next)) {
        count = 0;
        continue;
      }
      last[count++ % RUN] = next;
      if (count >= RUN) {
        runs.add(
            last[(count - 3) % RUN]
                + ' '
                + last[(count - 2) % RUN]
                + ' '
                + last[(count - 1) % RUN]);
      }
    }
  }

  private static int wordStart(String text, int from) {
    int at = from;
    while (at < text.length() && !isInWord(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length() && isInWord(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static boolean isInWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
