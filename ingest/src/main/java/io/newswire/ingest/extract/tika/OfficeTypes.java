package io.newswire.ingest.extract.tika;

import io.newswire.model.RejectedException;
import io.newswire.model.RejectionClass;
import java.util.Set;
import org.apache.tika.mime.MediaType;

/** The types of documents that only a process of their own may open. */
public final class OfficeTypes {
  private static final Set<String> ARTICLES =
      Set.of(
          "application/pdf",
          "application/rtf",
          "application/msword",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.ms-word.document.macroenabled.12",
          "application/vnd.oasis.opendocument.text",
          "application/vnd.ms-outlook",
          "message/rfc822");

  /** What their first bytes say of files whose type shows only when they are opened. */
  private static final Set<String> CONTAINERS =
      Set.of("application/zip", "application/x-tika-ooxml", "application/x-tika-msoffice");

  private OfficeTypes() {}

  /** Whether an article may be in it, as far as its first bytes show. */
  public static boolean mayHoldArticle(MediaType type) {
    return ARTICLES.contains(type.toString()) || CONTAINERS.contains(type.toString());
  }

  /** Whether an article is in a document of this type, which was opened to find it out. */
  public static boolean holdsArticle(MediaType type) {
    return ARTICLES.contains(type.toString());
  }

  /** The rejection of a document that is of no type an article can be read from. */
  public static RejectedException noArticle(MediaType type) {
    return new RejectedException(
        RejectionClass.UNREADABLE,
        "a document of type "
            + type
            + " is no article; push JSON, HTML, plain text, NewsML-G2, NITF, PDF, Word,"
            + " OpenDocument, RTF or e-mail");
  }
}
