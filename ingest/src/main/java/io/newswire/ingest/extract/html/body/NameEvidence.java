package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.Box;
import io.newswire.ingest.extract.html.page.BoxRole;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What speaks against the names of a page's boxes. A name is counted by its word, as {@code
 * paywall}, {@code paywall wide} and {@code right-rail-main} repeat theirs with other words. It is
 * not believed where all that it names together is several times the text that would remain, or
 * more than half of a body that is marked as such.
 */
final class NameEvidence {
  private static final double SEVERAL_TIMES = 2.5;
  private static final double HALF = 0.5;

  /** A paragraph alone says nothing. */
  private static final double LEAST = 200;

  private final RunningText prose;
  private final Map<String, Double> named = new HashMap<>();
  private final Map<Box, Map<String, Double>> namedIn = new HashMap<>();
  private double elsewhere;

  private NameEvidence(RunningText prose) {
    this.prose = prose;
  }

  static NameEvidence of(BlockPage page, RunningText prose, Set<Box> marked) {
    NameEvidence evidence = new NameEvidence(prose);
    for (Box box : page.boxes()) {
      if (box.role().isOut()) {
        evidence.count(box, marked);
      }
    }
    return evidence;
  }

  private void count(Box box, Set<Box> marked) {
    String word = box.roleWord();
    double text = prose.in(box);
    Set<Box> around = new HashSet<>();
    boolean known = false;
    for (Box outer = box.parent(); outer != null; outer = outer.parent()) {
      if (outer.role().isOut() && outer.roleWord().equals(word)) {
        return;
      }
      known |= isKnown(outer);
      if (marked.contains(outer)) {
        around.add(outer);
      }
    }
    named.merge(word, text, Double::sum);
    elsewhere += !known && isKnown(box) ? text : 0;
    around.forEach(
        body ->
            namedIn.computeIfAbsent(body, key -> new HashMap<>()).merge(word, text, Double::sum));
  }

  /** What is no article whatever it is like: its text is none that would remain. */
  private static boolean isKnown(Box box) {
    return box.role() == BoxRole.COMMENTS || BoxRoles.FIRM.contains(box.element().normalName());
  }

  /** Whether the word of this box's name takes away too much. */
  boolean isAgainst(Box box) {
    double text = named.getOrDefault(box.roleWord(), 0.0);
    if (text < LEAST) {
      return false;
    }
    double remains = prose.all() - text - (isKnown(box) ? 0 : elsewhere);
    if (text > SEVERAL_TIMES * Math.max(0, remains)) {
      return box.role() != BoxRole.COMMENTS || remains <= 0;
    }
    for (Box outer = box.parent(); outer != null; outer = outer.parent()) {
      Map<String, Double> words = namedIn.get(outer);
      if (words != null && words.getOrDefault(box.roleWord(), 0.0) > HALF * prose.in(outer)) {
        return true;
      }
    }
    return false;
  }
}
