package io.newswire.ingest.extract.tika;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.tika.exception.WriteLimitReachedException;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the paragraphs of the XHTML that Tika's parsers write. Line breaks inside one stay. */
final class ParagraphHandler extends DefaultHandler {
  private static final Set<String> BLOCKS =
      Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "title", "body");

  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private final int maxCharacters;
  private int characters;
  private boolean inBody;

  ParagraphHandler(int maxCharacters) {
    this.maxCharacters = maxCharacters;
  }

  List<String> paragraphs() {
    end();
    return List.copyOf(paragraphs);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    inBody |= "body".equals(name);
    if (BLOCKS.contains(name)) {
      end();
    }
    if ("br".equals(name)) {
      current.append('\n');
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    if (BLOCKS.contains(name)) {
      end();
    }
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    if (!inBody) {
      return;
    }
    characters += length;
    if (characters > maxCharacters) {
      throw new WriteLimitReachedException(maxCharacters);
    }
    current.append(text, start, length);
  }

  @Override
  public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
    characters(text, start, length);
  }

  private void end() {
    String paragraph = current.toString().strip();
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
    }
    current.setLength(0);
  }
}
