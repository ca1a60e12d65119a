package io.newswire.ingest.feed;

import static java.util.stream.Collectors.joining;

import io.newswire.model.feed.Feed;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A feed of a test site, in one of four forms, whose articles are pages or stand in it in full. */
final class Paper {
  private static final String PARAGRAPH =
      "<p>The ferry Lady Annis lay at the east pier of Port Orla on Monday morning. “The tide waits"
          + " for nobody,” said Maren Calloway. Nobody was hurt. The harbour office opened an"
          + " inquiry. Divers looked at the hull, and found it sound.</p>";

  private final TestSite site;
  private final int number;
  private final List<Integer> stories = new CopyOnWriteArrayList<>();

  Paper(TestSite site, int number) {
    this.site = site;
    this.number = number;
    site.handle(
        path(),
        exchange ->
            TestSite.send(
                exchange,
                200,
                number % 4 == 2 ? "application/feed+json" : "application/xml",
                document().getBytes()));
  }

  Feed feed() {
    return Feed.of(site.url(path()));
  }

  /** One more article, first in the feed. */
  void publish() {
    int story = stories.size();
    site.page(
        "/%d/%d".formatted(number, story),
        "text/html",
        "<html><body>" + PARAGRAPH + "</body></html>");
    stories.add(0, story);
  }

  /** The addresses of all articles. */
  List<String> urls() {
    return stories.stream().map(this::url).toList();
  }

  private String path() {
    return "/feed/" + number;
  }

  private String url(int story) {
    return site.url("/%d/%d".formatted(number, story));
  }

  private String document() {
    return switch (number % 4) {
      case 0 ->
          "<rss version='2.0'><channel><title>Paper %d</title>%s</channel></rss>"
              .formatted(number, all("<item><link>%s</link><guid>%s</guid></item>", ""));
      case 1 ->
          "<feed xmlns='http://www.w3.org/2005/Atom'><title>Paper %d</title>%s</feed>"
              .formatted(
                  number,
                  all(
                      "<entry><link href='%s'/><id>%s</id><content type='html'><![CDATA["
                          + PARAGRAPH.repeat(6)
                          + "]]></content></entry>",
                      ""));
      case 2 ->
          "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[%s]}"
              .formatted(all("{\"url\":\"%s\",\"id\":\"%s\"}", ","));
      default ->
          ("<urlset xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'"
                  + " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>%s</urlset>")
              .formatted(
                  all(
                      "<url><loc>%s</loc><news:news><news:title>%s</news:title></news:news></url>",
                      ""));
    };
  }

  private String all(String form, String between) {
    return stories.stream()
        .map(story -> form.formatted(url(story), url(story)))
        .collect(joining(between));
  }
}
