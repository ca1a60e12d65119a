package io.newswire.ingest.feed.document;

import io.newswire.ingest.extract.text.StatedTime;
import io.newswire.ingest.extract.text.StatedTimes;
import io.newswire.ingest.feed.web.WebAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.jdom2.output.XMLOutputter;

/** Brings feeds into the shape that ROME reads, where their publishers write another. */
final class FeedShape {
  private static final Set<String> DATES =
      Set.of(
          "pubDate",
          "lastBuildDate",
          "date",
          "published",
          "updated",
          "issued",
          "modified",
          "created");
  private static final String ITEM = "item";
  private static final String CHANNEL = "channel";
  private static final String LINK = "link";

  private FeedShape() {}

  /** Whether it has entries, wherever they stand. */
  static boolean hasEntries(Document xml) {
    return all(xml).stream()
        .map(Element::getName)
        .anyMatch(name -> name.equals(ITEM) || name.equals("entry"));
  }

  /**
   * Changes the document.
   *
   * @param base its address
   * @return what was wrong with it, for people; null if nothing was
   */
  static String mend(Document xml, URI base) {
    Element root = xml.getRootElement();
    String problem = names(xml);
    if (root.getName().equals("rss")) {
      String outside = ofRss(root);
      problem = problem == null ? outside : problem;
    } else if (root.getName().equals("feed")
        && root.getNamespace().equals(Namespace.NO_NAMESPACE)) {
      problem = "it does not declare the namespace of Atom";
      all(xml).stream()
          .filter(element -> element.getNamespace().equals(Namespace.NO_NAMESPACE))
          .forEach(element -> element.setNamespace(FeedNames.ATOM));
    }
    absolute(root, base);
    for (Element element : all(xml)) {
      if (DATES.contains(element.getName())) {
        date(element);
      } else if (element.getName().equals(ITEM)) {
        item(element);
      }
    }
    return problem;
  }

  private static List<Element> all(Document xml) {
    List<Element> all = new ArrayList<>();
    xml.getDescendants(Filters.element()).forEach(all::add);
    return all;
  }

  private static String names(Document xml) {
    String problem = null;
    for (Element element : all(xml)) {
      String written = FeedNames.written(element.getName());
      // RSS 0.91 has it in small letters.
      boolean own =
          element.getNamespace().equals(Namespace.NO_NAMESPACE) && !written.equals("textInput");
      if (own && !written.equals(element.getName())) {
        problem = "<" + element.getName() + "> is to be written <" + written + ">";
        element.setName(written);
      }
    }
    return problem;
  }

  private static String ofRss(Element root) {
    if (root.getAttributeValue("version") == null) {
      root.setAttribute("version", "2.0");
    }
    List<Element> outside =
        root.getChildren().stream().filter(it -> !it.getName().equals(CHANNEL)).toList();
    if (outside.isEmpty()) {
      return null;
    }
    Element channel = root.getChild(CHANNEL);
    if (channel == null) {
      channel = new Element(CHANNEL);
      root.addContent(channel);
    }
    for (Element element : outside) {
      channel.addContent(element.detach());
    }
    return "what belongs into its <channel> stands outside of it";
  }

  /** In the one form that all of ROME's parsers read; a date without a time is midnight UTC. */
  private static void date(Element element) {
    StatedTime stated = StatedTimes.parse(element.getText());
    if (stated != null) {
      element.setText(stated.publication().instant().toString());
    }
  }

  private static void item(Element item) {
    Element link = item.getChild(LINK, item.getNamespace());
    Element guid = item.getChild("guid", item.getNamespace());
    boolean empty = link == null || link.getText().isBlank();
    boolean permanent =
        guid != null && !"false".equalsIgnoreCase(guid.getAttributeValue("isPermaLink"));
    if (empty && permanent && WebAddress.parse(guid.getText()).isPresent()) {
      item.removeChild(LINK, item.getNamespace());
      item.addContent(new Element(LINK, item.getNamespace()).setText(guid.getText().strip()));
    }
    for (Element text : item.getChildren()) {
      boolean markup = FeedNames.TEXTS.contains(text.getName()) && !text.getChildren().isEmpty();
      if (markup) {
        text.setText(new XMLOutputter().outputString(text.getContent()));
      }
    }
  }

  /** Resolves links by {@code xml:base}, which holds for all below, and by the feed's address. */
  private static void absolute(Element element, URI base) {
    String own = element.getAttributeValue("base", Namespace.XML_NAMESPACE);
    URI here = own == null ? base : WebAddress.resolve(base, own).orElse(base);
    if (element.getName().equals(LINK)) {
      String href = element.getAttributeValue("href");
      if (href == null) {
        WebAddress.resolve(here, element.getText())
            .ifPresent(url -> element.setText(url.toString()));
      } else {
        WebAddress.resolve(here, href)
            .ifPresent(url -> element.setAttribute("href", url.toString()));
      }
    }
    element.getChildren().forEach(child -> absolute(child, here));
  }
}
