package io.newswire.ingest.extract.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import javax.xml.namespace.QName;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.XmlRootExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/**
 * Detects NewsML-G2 and NITF among other XML by the name of the root element, which must start
 * within the first 64 KiB. What stands behind it may be broken: the parser then says why.
 */
public final class XmlWireDetector implements Detector {
  private static final long serialVersionUID = 1L;

  private static final int PREFIX = 64 * 1024;
  private static final String NEWSML_G2 = "http://iptc.org/std/nar/2006-10-01/";
  private static final Map<QName, MediaType> ROOTS =
      Map.of(
          new QName(NEWSML_G2, "newsItem"), WireTypes.NEWS_ITEM,
          new QName(NEWSML_G2, "packageItem"), WireTypes.PACKAGE_ITEM,
          new QName(NEWSML_G2, "newsMessage"), WireTypes.NEWS_MESSAGE,
          new QName("nitf"), WireTypes.NITF,
          new QName("http://iptc.org/std/NITF/2006-10-18/", "nitf"), WireTypes.NITF);

  @Override
  public MediaType detect(InputStream stream, Metadata metadata) throws IOException {
    if (stream == null) {
      return MediaType.OCTET_STREAM;
    }
    stream.mark(PREFIX);
    try {
      QName root = new XmlRootExtractor().extractRootElement(stream.readNBytes(PREFIX));
      return root == null
          ? MediaType.OCTET_STREAM
          : ROOTS.getOrDefault(root, MediaType.OCTET_STREAM);
    } finally {
      stream.reset();
    }
  }
}
