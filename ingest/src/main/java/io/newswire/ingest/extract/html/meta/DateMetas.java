package io.newswire.ingest.extract.html.meta;

import java.util.List;

/** Names of {@code meta} elements with a date, in lower case, the more reliable first. */
final class DateMetas {
  static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "article:published",
          "og:article:published_time",
          "og:published_time",
          "rnews:datepublished",
          "date",
          "dc.date",
          "dc:date",
          "dc.date.issued",
          "dc.date.created",
          "dc.created",
          "dcterms.created",
          "dcterms.date",
          "dcterms.issued",
          "parsely-pub-date",
          "sailthru.date",
          "pubdate",
          "pub_date",
          "publishdate",
          "publish-date",
          "publish_date",
          "publishtime",
          "publication_date",
          "publication-date",
          "publicationdate",
          "published_date",
          "published-date",
          "published_time",
          "published_at",
          "published",
          "date_published",
          "originalpublicationdate",
          "article.published",
          "article_date_original",
          "citation_publication_date",
          "citation_date",
          "cxenseparse:recs:publishtime",
          "bt:pubdate",
          "displaydate",
          "creation_date",
          "date.created",
          "datecreated",
          "created");

  static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "article:modified",
          "og:article:modified_time",
          "og:updated_time",
          "datemodified",
          "date_modified",
          "dc.date.modified",
          "dcterms.modified",
          "last-modified",
          "last_modified",
          "lastmod",
          "modified",
          "updated_time");

  private DateMetas() {}
}
