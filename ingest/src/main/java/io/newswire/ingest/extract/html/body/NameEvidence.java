package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.Box;
import io.newswire.ingest.extract.html.page.BoxRole;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Decides which class names are misleading. Names are grouped by the word that gives their role, as
 * {@code paywall} and {@code paywall wide} share one. A word is ignored if the boxes with it have
 * several times the remaining text, or more than half of a marked body.
 */
final class NameEvidence {
  private static final double SEVERAL_TIMES = 2.5;
  private static final double HALF = 0.5;

  /** The weight below which names are not questioned, about a paragraph. */
  private static final double LEAST = 200;

  private final BlockSums prose;
  private final Map<String, Double> named = new HashMap<>();
  private final Map<Box, Map<String, Double>> namedIn = new HashMap<>();
  private double elsewhere;

  private NameEvidence(BlockSums prose) {
    this.prose = prose;
  }

  static NameEvidence of(BlockPage page, BlockSums prose, Set<Box> marked) {
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

  /**
   * Whether the box is certainly not part of an article, so that its text does not count as
   * remaining.
   */
  private static boolean isKnown(Box box) {
    return box.role() == BoxRole.COMMENTS || BoxRoles.FIRM.contains(box.element().normalName());
  }

  /** Whether the word in this box's name would remove too much text. */
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
