package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.html.page.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds links near the title to pages of authors. */
final class AuthorLinks {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i).*/(?:authors?|people|persons?|staff|profiles?|contributors?|by|bylines?|reporters?|journalists?"
              + "|columnists?|writers?|team|autor(?:en|es|i)?|auteurs?|redaktion|redakteure?|redactie|schrijvers?"
              + "|journalistes?|giornalisti|firmas?|forfatter|users?)/[^/?#]{2,}.*");
  private static final int ABOVE = 4;
  private static final int BELOW = 12;
  private static final int LONGEST_ADDRESS = 300;
  private static final int REST = 60;

  private AuthorLinks() {}

  /** The names in the first by-line with such links; empty if there is none. */
  static List<String> of(Document document, PagePlaces places) {
    List<String> names = new ArrayList<>();
    Box first = null;
    for (Element link : document.body().getElementsByTag("a")) {
      String address = link.attr("href");
      if (address.length() > LONGEST_ADDRESS || !ADDRESS.matcher(address).matches()) {
        continue;
      }
      Box box = places.box(link);
      boolean same = first == null || first == box;
      if (box != null && same && isNear(box, places) && isName(link, box, places)) {
        first = box;
        names.add(link.text());
      }
    }
    return names;
  }

  private static boolean isNear(Box box, PagePlaces places) {
    int distance = box.from() - places.title();
    return distance >= -ABOVE && distance <= BELOW && !places.isOfOthers(box);
  }

  /** Whether the link is a name and not part of the text, which may link to people it mentions. */
  private static boolean isName(Element link, Box box, PagePlaces places) {
    String name = link.text();
    boolean spokenOf =
        box.from() < box.to()
            && places.isText(places.blocks().get(box.from()))
            && places.blocks().get(box.from()).text().length() > name.length() + REST;
    return !spokenOf && ByLine.names(List.of(name)).stream().anyMatch(PersonName::matches);
  }
}
