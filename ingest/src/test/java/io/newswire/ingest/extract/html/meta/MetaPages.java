package io.newswire.ingest.extract.html.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.ingest.extract.html.HtmlPages;
import io.newswire.model.Article;
import io.newswire.model.RawDocumentBuilder;
import java.time.Instant;

/** Pages with one article, a head and a line below the title. */
final class MetaPages {
  static final String TITLE = "Lifting bridge stays closed to lorries";
  static final Instant RECEIVED = Instant.parse("2026-11-28T12:00:00Z");

  private static final String BODY =
      "<p>The harbour board of Port Ansel voted late on Thursday to keep the old lifting bridge"
          + " closed to lorries until engineers have looked at every one of its forty bearings.</p>"
          + "<p>Ruth Calloway, who chairs the board, told members that the bridge had carried twice"
          + " the weight it was built for on most days of the last ten years.</p>"
          + "<p>Hauliers from the fish market say the detour over the Marrow hills costs them an"
          + " hour on every trip, and two of them have asked the county for help.</p>";

  private MetaPages() {}

  static Article read(String head, String belowTitle) {
    return read(
        "<html lang='en'><head><title>%s</title>%s</head><body><nav><a href='/'>Home</a></nav><h1>%s</h1>%s<article>%s</article>"
            .formatted(TITLE, head, TITLE, belowTitle, BODY));
  }

  /** A page in which {@code BODY} stands for three paragraphs. */
  static Article read(String page) {
    return HtmlPages.read(
        RawDocumentBuilder.builder()
            .content(page.replace("BODY", BODY).getBytes(UTF_8))
            .receivedAt(RECEIVED)
            .build());
  }

  static String linkedData(String properties) {
    return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"%s\",%s}</script>"
        .formatted(TITLE, properties);
  }
}
