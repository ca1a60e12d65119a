package io.newswire.ingest.feed.document;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdom2.Namespace;

/** The names of elements in feeds, and what their prefixes stand for where nobody declares it. */
final class FeedNames {
  static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
  static final Namespace MEDIA = Namespace.getNamespace("media", "http://search.yahoo.com/mrss/");

  /** What may stand in an entry, and in nothing of an entry's but what has children by itself. */
  static final Set<String> OF_ENTRIES =
      Set.of(
          "item",
          "entry",
          "title",
          "link",
          "guid",
          "pubDate",
          "description",
          "category",
          "author",
          "comments",
          "enclosure",
          "id",
          "updated",
          "published",
          "summary",
          "content");

  /** Those of them that HTML has, too. */
  static final Set<String> OF_HTML = Set.of("title", "link", "summary", "content");

  static final Set<String> CONTAINERS =
      Set.of(
          "rss",
          "RDF",
          "feed",
          "channel",
          "item",
          "entry",
          "image",
          "textInput",
          "author",
          "contributor",
          "source",
          "group",
          "owner",
          "items",
          "Seq",
          "urlset",
          "url",
          "sitemapindex",
          "sitemap",
          "news",
          "publication",
          "opml",
          "head",
          "body",
          "outline");

  /** What holds HTML, or text that many take for it. */
  static final Set<String> TEXTS =
      Set.of("title", "description", "summary", "content", "encoded", "subtitle", "tagline");

  private static final Map<String, String> WRITTEN = written();
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("atom", ATOM.getURI()),
          Map.entry("content", "http://purl.org/rss/1.0/modules/content/"),
          Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
          Map.entry("dcterms", "http://purl.org/dc/terms/"),
          Map.entry("feedburner", "http://rssnamespace.org/feedburner/ext/1.0"),
          Map.entry("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#"),
          Map.entry("georss", "http://www.georss.org/georss"),
          Map.entry("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
          Map.entry("media", MEDIA.getURI()),
          Map.entry("news", "http://www.google.com/schemas/sitemap-news/0.9"),
          Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
          Map.entry("slash", "http://purl.org/rss/1.0/modules/slash/"),
          Map.entry("sy", "http://purl.org/rss/1.0/modules/syndication/"),
          Map.entry("thr", "http://purl.org/syndication/thread/1.0"),
          Map.entry("wfw", "http://wellformedweb.org/CommentAPI/"));

  private FeedNames() {}

  /** As the formats write it, whatever case it has. */
  static String written(String name) {
    return WRITTEN.getOrDefault(name.toLowerCase(Locale.ROOT), name);
  }

  /** As {@link #written}, of an attribute. */
  static String attribute(String name) {
    if (name.equalsIgnoreCase("isPermaLink")) {
      return "isPermaLink";
    }
    return name.equals(name.toUpperCase(Locale.ROOT)) ? name.toLowerCase(Locale.ROOT) : name;
  }

  /** What a prefix stands for by custom. */
  static String namespace(String prefix) {
    return PREFIXES.getOrDefault(prefix.toLowerCase(Locale.ROOT), "urn:undeclared:" + prefix);
  }

  private static Map<String, String> written() {
    Map<String, String> written = new TreeMap<>();
    for (Set<String> names : Set.of(OF_ENTRIES, CONTAINERS, TEXTS)) {
      names.forEach(name -> written.put(name.toLowerCase(Locale.ROOT), name));
    }
    for (String name :
        "lastBuildDate managingEditor webMaster ttl language copyright generator docs width height url"
            .concat(" name uri email logo icon rights origLink updatePeriod updateFrequency")
            .split(" ")) {
      written.put(name.toLowerCase(Locale.ROOT), name);
    }
    return written;
  }
}
