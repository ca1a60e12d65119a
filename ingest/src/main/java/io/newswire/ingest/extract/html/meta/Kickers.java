package io.newswire.ingest.extract.html.meta;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Takes off the few words that papers set in front of a title: {@code HARBOUR New quay opens}. */
final class Kickers {
  private static final double LEAST = 0.4;
  private static final int SHORTEST = 15;

  private Kickers() {}

  /**
   * The title without its kicker, as a witness has it; the heading as it is where its beginning is
   * set apart by nothing and so belongs to the sentence, or where others than {@code open} leave it
   * out and one has all of it.
   *
   * @param open the title for social networks, which is the paper's own without kicker; may be null
   */
  static String without(Headings.Heading heading, String open, List<String> witnesses) {
    if (open != null && isWithoutKicker(open, heading)) {
      return open;
    }
    boolean agreed = witnesses.stream().anyMatch(heading.text()::equalsIgnoreCase);
    return witnesses.stream()
        .filter(witness -> !agreed && isWithoutKicker(witness, heading))
        .findFirst()
        .orElse(heading.text());
  }

  private static boolean isWithoutKicker(String witness, Headings.Heading heading) {
    String text = heading.text();
    boolean end =
        witness.length() >= SHORTEST
            && witness.length() < text.length()
            && witness.length() > text.length() * LEAST
            && text.toLowerCase(Locale.ROOT).endsWith(witness.toLowerCase(Locale.ROOT));
    return end && isApart(text.length() - witness.length(), witness, heading);
  }

  private static boolean isApart(int start, String witness, Headings.Heading heading) {
    String text = heading.text();
    String kicker = text.substring(0, start).strip();
    // A sentence that goes on behind its first words goes on in small letters.
    boolean begins =
        text.charAt(start) == witness.charAt(0) || text.equals(text.toUpperCase(Locale.ROOT));
    boolean capitals =
        kicker.equals(kicker.toUpperCase(Locale.ROOT))
            && !kicker.equals(kicker.toLowerCase(Locale.ROOT));
    return begins
        && (capitals || kicker.matches(".*[:|/•·.!–—-]") || isElement(kicker, heading.element()));
  }

  private static boolean isElement(String kicker, Element heading) {
    return heading.getAllElements().stream()
        .anyMatch(part -> part != heading && part.text().strip().equals(kicker));
  }
}
