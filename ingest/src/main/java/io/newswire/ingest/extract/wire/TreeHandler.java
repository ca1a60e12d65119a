package io.newswire.ingest.extract.wire;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Builds a tree of bounded depth. */
final class TreeHandler extends DefaultHandler {
  private static final int DEEPEST = 200;

  private final Deque<Element> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private Element root;
  private Locator locator;

  Element root() {
    return root;
  }

  /** Where the parser stood, for people. */
  String place() {
    return locator == null || locator.getLineNumber() < 0
        ? ""
        : " (line " + locator.getLineNumber() + ", column " + locator.getColumnNumber() + ")";
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    this.locator = locator;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    if (open.size() >= DEEPEST) {
      throw new SAXException("its elements are nested more than " + DEEPEST + " deep");
    }
    flush();
    Element element = new Element(name.toLowerCase(Locale.ROOT));
    for (int i = 0; i < attributes.getLength(); i++) {
      element.attr(attributes.getLocalName(i).toLowerCase(Locale.ROOT), attributes.getValue(i));
    }
    if (open.isEmpty()) {
      root = element;
    } else {
      open.peek().appendChild(element);
    }
    open.push(element);
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    flush();
    open.pop();
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    text.append(characters, start, length);
  }

  /** A name such as {@code eacute}, declared where nothing is fetched from. */
  @Override
  public void skippedEntity(String name) {
    text.append(Parser.unescapeEntities("&" + name + ";", false));
  }

  private void flush() {
    if (text.length() > 0 && !open.isEmpty()) {
      open.peek().appendChild(new TextNode(text.toString()));
    }
    text.setLength(0);
  }
}
