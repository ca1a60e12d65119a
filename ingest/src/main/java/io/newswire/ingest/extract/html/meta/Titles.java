package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.html.data.PageData;
import io.newswire.ingest.extract.text.Likeness;
import io.newswire.ingest.extract.text.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The title a reader sees above the article: the heading that what the page says of itself agrees
 * with, without a kicker in front.
 */
public final class Titles {
  private static final double ALIKE = 0.4;
  private static final int SHORTEST = 15;

  /** Of headings that are looked at; they may stand in each other. */
  private static final int MOST = 100;

  private Titles() {}

  /** The title; null if the page has none. */
  public static String of(Document document, PageData data) {
    String linked = data.article().text("headline");
    String open = cleaned(data.meta("og:title", "twitter:title"), data);
    String tab = cleaned(document.title(), data);
    List<String> witnesses = new ArrayList<>();
    for (String witness : new String[] {open, linked, tab}) {
      if (witness != null && !witness.isEmpty()) {
        witnesses.add(witness);
      }
    }
    String heading = heading(document, witnesses);
    if (heading == null) {
      return first(linked, open, tab);
    }
    for (String witness : witnesses) {
      if (isWithoutKicker(witness, heading)) {
        return witness;
      }
    }
    return linked != null && linked.equals(open) && Likeness.of(linked, heading) > ALIKE
        ? linked
        : heading;
  }

  private static String heading(Document document, List<String> witnesses) {
    String best = null;
    double highest = witnesses.isEmpty() ? -1 : ALIKE;
    for (Element element : document.getElementsByTag("h1").stream().limit(MOST).toList()) {
      String text = Markup.collapse(element.text());
      double likeness =
          witnesses.stream().mapToDouble(other -> Likeness.within(text, other)).max().orElse(0);
      if (!text.isEmpty() && likeness > highest) {
        highest = likeness;
        best = text;
      }
    }
    return best;
  }

  /** Whether the witness is the end of the heading, and so a shorter form of it. */
  private static boolean isWithoutKicker(String witness, String heading) {
    return witness.length() >= SHORTEST
        && witness.length() < heading.length()
        && witness.length() > heading.length() * ALIKE
        && heading.toLowerCase(Locale.ROOT).endsWith(witness.toLowerCase(Locale.ROOT));
  }

  private static String cleaned(String title, PageData data) {
    return title == null ? null : SiteSuffix.without(Markup.strip(title), data);
  }

  private static String first(String... titles) {
    for (String title : titles) {
      if (title != null && !title.isEmpty()) {
        return title;
      }
    }
    return null;
  }
}
