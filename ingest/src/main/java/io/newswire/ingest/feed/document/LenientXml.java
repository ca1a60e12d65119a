package io.newswire.ingest.feed.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Reads XML that is not well-formed, as far as its intention can be recognised: elements that do
 * not end, prefixes that nobody declares, names in capitals, text before and behind the root, an
 * end that is missing. Nothing is fetched, and nesting is bounded.
 */
final class LenientXml {
  private static final Pattern ROOT =
      Pattern.compile(
          "<(?:[\\w.-]+:)?(?:rss|rdf|feed|channel|urlset|sitemapindex|opml)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final int DEEPEST = 500;

  private final Map<String, String> declared = new HashMap<>();
  private final NamespaceLimit namespaces = new NamespaceLimit();
  private Element list;

  private LenientXml() {}

  /** Where the root of a feed, a sitemap or a list of feeds begins; -1 if there is none. */
  static int root(String text) {
    Matcher root = ROOT.matcher(text);
    return root.find() ? root.start() : -1;
  }

  /**
   * The document; null if there is none that is known.
   *
   * @param text without characters that XML does not allow
   */
  static Document parse(String text) {
    int start = root(text);
    if (start < 0) {
      return null;
    }
    String body = DeclaredEntities.resolved(text.substring(start), text.substring(0, start));
    org.jsoup.nodes.Document parsed = Parser.xmlParser().parseInput(body, "");
    parsed.outputSettings().prettyPrint(false).syntax(Syntax.html);
    org.jsoup.nodes.Element root = parsed.firstElementChild();
    return root == null ? null : new LenientXml().document(root);
  }

  private Document document(org.jsoup.nodes.Element root) {
    for (org.jsoup.nodes.Element element : root.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        if (attribute.getKey().startsWith("xmlns:")) {
          declared.putIfAbsent(
              attribute.getKey().substring("xmlns:".length()), attribute.getValue());
        }
      }
    }
    Element made = element(root, Namespace.NO_NAMESPACE);
    list = made;
    addAll(root, made, made, 1);
    return new Document(made);
  }

  /**
   * Puts what stands in an element to where it belongs.
   *
   * @param to what was made of it
   * @param container the feed, entry or other container that it stands in
   */
  private void addAll(org.jsoup.nodes.Element from, Element to, Element container, int depth) {
    boolean html = isText(to) && from.children().stream().anyMatch(child -> !leaves(child, to));
    StringBuilder text = new StringBuilder();
    for (Node node : from.childNodes()) {
      if (node instanceof TextNode words) {
        boolean escaped = html && !(words instanceof CDataNode);
        text.append(escaped ? Entities.escape(words.getWholeText()) : words.getWholeText());
      } else if (node instanceof org.jsoup.nodes.Element child && depth < DEEPEST) {
        if (html && !leaves(child, to)) {
          text.append(child.outerHtml());
        } else {
          add(child, to, container, depth);
        }
      }
    }
    if (!FeedNames.CONTAINERS.contains(to.getName()) || to.getChildren().isEmpty()) {
      to.addContent(0, new Text(text.toString()));
    }
  }

  private void add(org.jsoup.nodes.Element child, Element to, Element container, int depth) {
    Element made = element(child, container.getNamespace());
    boolean holds = FeedNames.CONTAINERS.contains(made.getName());
    if (made.getName().equals("item") || made.getName().equals("entry")) {
      list.addContent(made);
    } else if (to.getName().equals("outline") && to.getParentElement() != null && isFeed(to)) {
      to.getParentElement().addContent(made);
    } else if (FeedNames.CONTAINERS.contains(to.getName())) {
      to.addContent(made);
    } else {
      container.addContent(made);
    }
    if (made.getName().equals("channel") && !list.getName().equals("RDF")) {
      list = made;
    }
    addAll(child, made, holds ? made : container, depth + 1);
  }

  /** Of an outline in a list of feeds: it holds no others. */
  private static boolean isFeed(Element outline) {
    return outline.getAttributes().stream().anyMatch(it -> it.getName().equalsIgnoreCase("xmlUrl"));
  }

  private static boolean isText(Element element) {
    return FeedNames.TEXTS.contains(element.getName());
  }

  /**
   * Whether an element cannot belong to the text it stands in, which then has no end of its own.
   */
  private static boolean leaves(org.jsoup.nodes.Element child, Element text) {
    String name = FeedNames.written(local(child.tagName()));
    boolean html = FeedNames.OF_HTML.contains(name) && !text.getName().equals("title");
    return child.tagName().contains(":") || (FeedNames.OF_ENTRIES.contains(name) && !html);
  }

  private Element element(org.jsoup.nodes.Element from, Namespace inherited) {
    String name = from.tagName();
    Element made;
    try {
      made = new Element(FeedNames.written(local(name)), namespace(from, inherited));
    } catch (IllegalArgumentException e) {
      made = new Element("unknown");
    }
    for (Attribute attribute : from.attributes()) {
      set(made, attribute);
    }
    return made;
  }

  private Namespace namespace(org.jsoup.nodes.Element from, Namespace inherited) {
    String name = from.tagName();
    int colon = name.indexOf(':');
    if (colon > 0) {
      String prefix = name.substring(0, colon).toLowerCase(Locale.ROOT);
      String uri = declared.getOrDefault(name.substring(0, colon), FeedNames.namespace(prefix));
      return namespaces.allows(prefix, uri)
          ? Namespace.getNamespace(prefix, uri)
          : Namespace.NO_NAMESPACE;
    }
    String own = from.attr("xmlns");
    if (!own.isEmpty() && namespaces.allows("", own)) {
      return Namespace.getNamespace(own);
    }
    return inherited.getPrefix().isEmpty() ? inherited : Namespace.NO_NAMESPACE;
  }

  private static void set(Element element, Attribute attribute) {
    String name = attribute.getKey();
    Namespace namespace = Namespace.NO_NAMESPACE;
    if (name.startsWith("xml:")) {
      namespace = Namespace.XML_NAMESPACE;
    } else if (name.startsWith("rdf:")) {
      namespace = Namespace.getNamespace("rdf", FeedNames.namespace("rdf"));
    } else if (name.contains(":") || name.equals("xmlns")) {
      return;
    }
    try {
      element.setAttribute(FeedNames.attribute(local(name)), attribute.getValue(), namespace);
    } catch (IllegalArgumentException e) {
      return;
    }
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
