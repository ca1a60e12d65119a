package io.newswire.ingest.feed.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.ingest.feed.web.WebAddress;
import io.newswire.model.RejectedException;
import io.newswire.model.feed.Feed;
import io.newswire.model.feed.FeedBuilder;
import io.newswire.model.feed.FeedContent;
import io.newswire.model.text.ControlCharacters;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.output.EscapeStrategy;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/**
 * Lists of feeds in OPML 2.0, as feed readers exchange them. Folders are outlines around others;
 * the attributes {@code source}, {@code content} and {@code onlyNew} are ours.
 */
public final class Opml {
  private static final String OUTLINE = "outline";

  private Opml() {}

  /**
   * One feed of a list, or why it is none.
   *
   * @param place such as {@code feed 3 ('Harbour Herald')}
   * @param feed null if it cannot be used
   * @param problem null if it can
   */
  public record Entry(String place, Feed feed, String problem) {}

  /**
   * Reads a list.
   *
   * @throws RejectedException if it is no OPML; the reason names the place
   */
  public static List<Entry> read(byte[] content) throws RejectedException {
    String text = XmlText.decode(content, null).strip();
    FeedTree tree = FeedTree.parse(text, xml -> !entries(xml.getRootElement()).isEmpty());
    Element root = tree.xml().getRootElement();
    List<Entry> entries = entries(root);
    boolean list = child(root, "body") != null || !entries.isEmpty();
    if (!root.getName().equalsIgnoreCase("opml") || !list) {
      throw new RejectedException("it is no OPML: there is no <opml> with a <body>");
    }
    if (tree.repair() != null) {
      entries.add(new Entry("the list", null, "what can be read of it is taken: " + tree.repair()));
    }
    return entries;
  }

  private static List<Entry> entries(Element root) {
    List<Entry> entries = new ArrayList<>();
    Element body = child(root, "body");
    outlines(body == null ? root : body).forEach(outline -> add(entries, outline, null));
    return entries;
  }

  /** Elements' names are written in any case. */
  private static Element child(Element parent, String name) {
    return parent.getChildren().stream()
        .filter(child -> child.getName().equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }

  private static List<Element> outlines(Element parent) {
    return parent.getChildren().stream()
        .filter(child -> child.getName().equalsIgnoreCase(OUTLINE))
        .toList();
  }

  private static void add(List<Entry> entries, Element outline, String folder) {
    String name = first(attribute(outline, "text"), attribute(outline, "title"));
    String address = attribute(outline, "xmlUrl");
    if (address != null) {
      entries.add(entry(entries.size() + 1, outline, name, address, folder));
    }
    String inside = folder == null || name == null ? first(name, folder) : folder + "/" + name;
    outlines(outline).forEach(child -> add(entries, child, address == null ? inside : folder));
  }

  private static Entry entry(
      int number, Element outline, String name, String address, String folder) {
    String place = "feed " + number + " ('" + first(name, address) + "')";
    URI url = WebAddress.parse(address).orElse(null);
    if (url == null) {
      return new Entry(place, null, "'" + address + "' is no web address");
    }
    try {
      String content = attribute(outline, "content");
      return new Entry(
          place,
          FeedBuilder.builder()
              .url(url.toString())
              .title(name == null || name.equals(address) ? null : name)
              .folder(folder)
              .source(attribute(outline, "source"))
              .content(content == null ? null : FeedContent.parse(content))
              .onlyNew("true".equals(attribute(outline, "onlyNew")) ? true : null)
              .build(),
          null);
    } catch (IllegalArgumentException e) {
      return new Entry(place, null, "content " + e.getMessage());
    }
  }

  /** Attributes' names are written in any case. */
  private static String attribute(Element outline, String name) {
    return outline.getAttributes().stream()
        .filter(attribute -> attribute.getName().equalsIgnoreCase(name))
        .map(attribute -> StringUtils.stripToNull(attribute.getValue()))
        .findFirst()
        .orElse(null);
  }

  private static String first(String one, String other) {
    return StringUtils.stripToNull(one) == null
        ? StringUtils.stripToNull(other)
        : StringUtils.stripToNull(one);
  }

  /**
   * The list that {@link #read} reads; feeds without a folder come first. Control characters are
   * references, so that it can be printed.
   */
  public static byte[] write(Collection<Feed> feeds) {
    Element body = new Element("body");
    Map<String, List<Feed>> folders =
        feeds.stream()
            .collect(
                Collectors.groupingBy(
                    feed -> feed.folder() == null ? "" : feed.folder(),
                    TreeMap::new,
                    Collectors.toList()));
    folders.forEach(
        (folder, inside) -> {
          Element parent = folder.isEmpty() ? body : folder(body, folder);
          inside.forEach(feed -> parent.addContent(outline(feed)));
        });
    Element opml =
        new Element("opml")
            .setAttribute("version", "2.0")
            .addContent(new Element("head").addContent(new Element("title").setText("Feeds")))
            .addContent(body);
    Format format = Format.getPrettyFormat();
    EscapeStrategy illegal = format.getEscapeStrategy();
    format.setEscapeStrategy(c -> illegal.shouldEscape(c) || ControlCharacters.contains(c));
    return new XMLOutputter(format).outputString(new Document(opml)).getBytes(UTF_8);
  }

  private static Element folder(Element body, String name) {
    Element folder = new Element(OUTLINE).setAttribute("text", name);
    body.addContent(folder);
    return folder;
  }

  private static Element outline(Feed feed) {
    Element outline =
        new Element(OUTLINE)
            .setAttribute("type", "rss")
            .setAttribute("text", feed.title() == null ? feed.url() : feed.title())
            .setAttribute("xmlUrl", feed.url());
    set(outline, "source", feed.source());
    set(outline, "content", feed.content());
    set(outline, "onlyNew", feed.onlyNew());
    return outline;
  }

  private static void set(Element outline, String name, Object value) {
    if (value != null) {
      outline.setAttribute(name, value.toString());
    }
  }
}
