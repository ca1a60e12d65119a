package io.newswire.ingest.extract;

import static io.newswire.ingest.extract.Documents.document;
import static io.newswire.ingest.extract.Documents.extract;
import static io.newswire.ingest.extract.Documents.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Article;
import io.newswire.model.ArticleId;
import io.newswire.model.PublicationTime;
import io.newswire.model.PublishingStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WireReaderTest {
  private static final String G2 =
      """
      <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:orlawire.example:20261121:quay"
          version="%s" xml:lang="en-GB">
        <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:OrlaWire"/>
          <firstCreated>2026-11-21T09:30:00+01:00</firstCreated>
          <embargoed>2026-11-22T06:00:00Z</embargoed><pubStatus qcode="stat:%s"/></itemMeta>
        <contentMeta><urgency>3</urgency><creator><name>Ada Byrne</name></creator>
          <subject qcode="medtop:20000001"><name>harbours</name></subject>
          <slugline>ORLA-QUAY</slugline><headline>Quay opens</headline></contentMeta>
        %s</newsItem>""";
  private static final String NITF_BODY =
      "<nitf><body><body.head><byline>By <person>Tom Doyle</person></byline></body.head>"
          + "<body.content><p>The quay of <location>Port Orla</location> opened.</p>"
          + "<media><media-caption>A boat</media-caption></media><p>It is long.</p>"
          + "</body.content></body></nitf>";
  private static final String CONTENT =
      "<contentSet><inlineXML contenttype='application/nitf+xml'>"
          + NITF_BODY.replace("<nitf>", "<nitf xmlns='http://iptc.org/std/NITF/2006-10-18/'>")
          + "</inlineXML></contentSet>";

  @Test
  void aNewsItemBringsItsMetadataAndInlineNitf() {
    Article article = extract(G2.formatted("2", "usable", CONTENT));

    assertThat(article.text()).isEqualTo("The quay of Port Orla opened.\n\nIt is long.");
    assertThat(article.title()).isEqualTo("Quay opens");
    assertThat(article.authors()).containsExactly("Ada Byrne");
    assertThat(article.keywords()).containsExactly("ORLA-QUAY", "harbours");
    assertThat(article.source()).isEqualTo("OrlaWire");
    assertThat(article.version()).isEqualTo(2);
    assertThat(article.urgency()).isEqualTo(3);
    assertThat(article.status()).isEqualTo(PublishingStatus.USABLE);
    assertThat(article.embargoedUntil()).isEqualTo(Instant.parse("2026-11-22T06:00:00Z"));
    assertThat(article.publishedAt()).isEqualTo(PublicationTime.parse("2026-11-21T09:30:00+01:00"));
  }

  @Test
  void aCanceledItemWithoutBodyTakesItsArticleBack() {
    Article kill = extract(G2.formatted("3", "canceled", ""));

    assertThat(kill.status()).isEqualTo(PublishingStatus.CANCELED);
    assertThat(kill.id())
        .isEqualTo(
            ArticleId.ofPublisherId("OrlaWire", "urn:newsml:orlawire.example:20261121:quay"));
    assertThat(kill.id()).isEqualTo(extract(G2.formatted("2", "usable", CONTENT)).id());
  }

  @Test
  void aMessageWithOneTextIsThatArticleAndWithTwoIsRefused() {
    String item = G2.formatted("2", "usable", CONTENT);
    String message =
        "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet>%s</itemSet></newsMessage>";

    assertThat(extract(message.formatted(item)).title()).isEqualTo("Quay opens");
    assertThat(rejection(document(message.formatted(item + item)))).contains("holds 2 articles");
    assertThat(rejection(document("<packageItem xmlns='http://iptc.org/std/nar/2006-10-01/'/>")))
        .contains("holds no news item");
  }

  @Test
  void nitfIsReadWithItsDocumentTypeAndWithoutFetchingIt() {
    Article article =
        extract(
            "<?xml version='1.0'?><!DOCTYPE nitf SYSTEM 'http://127.0.0.1:1/nitf.dtd'>"
                + NITF_BODY.replace(
                    "<nitf>",
                    "<nitf><head><docdata management-status='withheld'><doc-id regsrc='Orla Wire'"
                        + " id-string='q-7'/><urgency ed-urg='2'/><date.issue"
                        + " norm='20261121T093000Z'/><du-key version='4' key='QUAY'/></docdata></head>"));

    assertThat(article.id()).isEqualTo(ArticleId.ofPublisherId("Orla Wire", "q-7"));
    assertThat(article.authors()).containsExactly("Tom Doyle");
    assertThat(article.status()).isEqualTo(PublishingStatus.WITHHELD);
    assertThat(article.version()).isEqualTo(4);
    assertThat(article.urgency()).isEqualTo(2);
    assertThat(article.keywords()).containsExactly("QUAY");
    assertThat(article.publishedAt()).isEqualTo(PublicationTime.parse("2026-11-21T09:30:00Z"));
  }

  @Test
  void ninjsOneAndThreeGiveTheSameArticle() {
    Article first =
        extract(
            "{\"uri\":\"tag:orlawire.example,2026:q7\",\"pubstatus\":\"usable\",\"version\":\"2\",\"urgency\":3,"
                + "\"byline\":\"By Ada Byrne and Tom Doyle\",\"headline\":\"Quay opens\",\"slugline\":\"QUAY\","
                + "\"subject\":[{\"name\":\"harbours\"}],\"body_text\":\"One. Two.\",\"body_xhtml\":\"<p>One.</p><p>Two.</p>\"}");
    Article third =
        extract(
            "{\"uri\":\"tag:orlawire.example,2026:q7\",\"pubStatus\":\"usable\",\"version\":\"2\",\"urgency\":3,"
                + "\"by\":\"Ada Byrne and Tom Doyle\",\"headlines\":[{\"role\":\"main\",\"value\":\"Quay opens\"}],\"slugline\":\"QUAY\","
                + "\"subjects\":[{\"name\":\"harbours\"}],\"bodies\":[{\"contentType\":\"text/plain\",\"value\":\"One. Two.\"},"
                + "{\"contentType\":\"application/xhtml+xml\",\"value\":\"<p>One.</p><p>Two.</p>\"}]}");

    assertThat(first).isEqualTo(third);
    assertThat(first.text()).isEqualTo("One.\n\nTwo.");
    assertThat(first.authors()).containsExactly("Ada Byrne", "Tom Doyle");
    assertThat(first.source()).isEqualTo("orlawire.example");
    assertThat(first.keywords()).containsExactly("QUAY", "harbours");
  }

  @Test
  void aSchemaOrgArticleMayBePushedAsJson() {
    Article article =
        extract(
            "{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"Quay opens\","
                + "\"url\":\"https://herald.example/quay\",\"author\":[{\"name\":\"Ada Byrne\"}],"
                + "\"datePublished\":\"2026-11-21T09:30:00Z\",\"publisher\":{\"name\":\"Herald\"},"
                + "\"articleSection\":\"Town\",\"keywords\":\"quay, boats\",\"articleBody\":\"One.\\n\\nTwo.\"}");

    assertThat(article.id()).isEqualTo(ArticleId.ofUrl("https://herald.example/quay"));
    assertThat(article.authors()).containsExactly("Ada Byrne");
    assertThat(article.keywords()).containsExactly("quay", "boats");
    assertThat(article.section()).isEqualTo("Town");
    assertThat(article.source()).isEqualTo("Herald");
    assertThat(article.text()).isEqualTo("One.\n\nTwo.");
  }

  @Test
  void aStatusNobodyKnowsIsRejectedRatherThanShown() {
    assertThat(rejection(document(G2.formatted("1", "maybe", CONTENT)))).contains("stat:maybe");
  }
}
