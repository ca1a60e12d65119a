package io.newswire.ingest.extract.html.meta;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Removes kickers, the few words in front of a title: {@code HARBOUR New quay opens}. */
final class Kickers {
  private static final double LEAST = 0.4;
  private static final int SHORTEST = 15;

  private Kickers() {}

  /**
   * The title without its kicker, as in one of the metadata titles. The heading is unchanged if
   * nothing separates its beginning, or if only titles other than {@code open} lack the beginning
   * and one has it.
   *
   * @param open the title for social networks, which usually has no kicker; may be null
   */
  static String without(Headings.Heading heading, String open, List<String> metaTitles) {
    if (open != null && isWithoutKicker(open, heading)) {
      return open;
    }
    boolean agreed = metaTitles.stream().anyMatch(heading.text()::equalsIgnoreCase);
    return metaTitles.stream()
        .filter(metaTitle -> !agreed && isWithoutKicker(metaTitle, heading))
        .findFirst()
        .orElse(heading.text());
  }

  private static boolean isWithoutKicker(String metaTitle, Headings.Heading heading) {
    String text = heading.text();
    boolean end =
        metaTitle.length() >= SHORTEST
            && metaTitle.length() < text.length()
            && metaTitle.length() > text.length() * LEAST
            && text.toLowerCase(Locale.ROOT).endsWith(metaTitle.toLowerCase(Locale.ROOT));
    return end && isApart(text.length() - metaTitle.length(), metaTitle, heading);
  }

  private static boolean isApart(int start, String metaTitle, Headings.Heading heading) {
    String text = heading.text();
    String kicker = text.substring(0, start).strip();
    // A sentence continues in lower case after its first words.
    boolean begins =
        text.charAt(start) == metaTitle.charAt(0) || text.equals(text.toUpperCase(Locale.ROOT));
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
