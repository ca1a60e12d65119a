package io.newswire.ingest.extract.wire;

import io.newswire.ingest.extract.text.HardenedXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Finds out from the metadata of NewsML-G2 and NITF, which stand before the text, how urgent it is.
 */
public final class XmlUrgency {
  private XmlUrgency() {}

  /**
   * Whether the item is withheld or canceled, or of this urgency or a higher one.
   *
   * @param limit the last IPTC urgency that counts, from 1; 0 for none
   * @return false also for other documents, and where it does not say
   */
  public static boolean isUrgent(byte[] content, int limit) throws IOException {
    MediaType type =
        new XmlWireDetector().detect(new ByteArrayInputStream(content), new Metadata());
    if (!WireTypes.contains(type)) {
      return false;
    }
    UrgencyHandler found = new UrgencyHandler(limit);
    try {
      HardenedXml.parse(new InputSource(new ByteArrayInputStream(content)), found);
    } catch (SAXException e) {
      // The text begins, the urgency was found, or the document is broken.
    }
    return found.urgent;
  }

  private static final class UrgencyHandler extends DefaultHandler {
    private final int limit;
    private StringBuilder text;
    private boolean urgent;

    UrgencyHandler(int limit) {
      this.limit = limit;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes)
        throws SAXException {
      switch (local.toLowerCase(Locale.ROOT)) {
        case "urgency" -> {
          check(attributes.getValue("ed-urg"));
          text = new StringBuilder();
        }
        case "pubstatus" -> {
          takenBack(attributes.getValue("qcode"));
          takenBack(attributes.getValue("uri"));
        }
        case "docdata" -> takenBack(attributes.getValue("management-status"));
        case "contentset", "body" -> throw new SAXException("the text begins");
        default -> text = null;
      }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
      if (text != null) {
        text.append(characters, start, length);
      }
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
      if (text != null) {
        check(text.toString());
        text = null;
      }
    }

    private void check(String digits) throws SAXException {
      Integer urgency = WireValues.number(digits);
      found(urgency != null && urgency >= 1 && urgency <= limit);
    }

    private void takenBack(String code) throws SAXException {
      found(StatedStatus.takesBack(code));
    }

    private void found(boolean isUrgent) throws SAXException {
      if (isUrgent) {
        urgent = true;
        throw new SAXException("found");
      }
    }
  }
}
