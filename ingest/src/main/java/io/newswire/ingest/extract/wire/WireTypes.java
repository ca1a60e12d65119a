package io.newswire.ingest.extract.wire;

import java.util.Set;
import org.apache.tika.mime.MediaType;

/** The media types of the wires' formats. NewsML-G2's are those registered with IANA. */
public final class WireTypes {
  static final MediaType NEWS_ITEM = MediaType.application("vnd.iptc.g2.newsitem+xml");
  static final MediaType PACKAGE_ITEM = MediaType.application("vnd.iptc.g2.packageitem+xml");
  static final MediaType NEWS_MESSAGE = MediaType.application("vnd.iptc.g2.newsmessage+xml");
  static final Set<MediaType> NEWSML_G2 = Set.of(NEWS_ITEM, PACKAGE_ITEM, NEWS_MESSAGE);
  static final MediaType NITF = MediaType.application("vnd.iptc.nitf+xml");
  static final MediaType NINJS = MediaType.application("vnd.iptc.ninjs+json");
  static final MediaType LINKED_DATA = MediaType.application("ld+json");

  private static final Set<MediaType> OTHERS = Set.of(NITF, NINJS, LINKED_DATA);

  private WireTypes() {}

  /** Whether a parser of this package reads this type. */
  public static boolean contains(MediaType type) {
    return NEWSML_G2.contains(type) || OTHERS.contains(type);
  }
}
