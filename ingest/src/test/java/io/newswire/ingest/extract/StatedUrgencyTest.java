package io.newswire.ingest.extract;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.RawDocument;
import io.newswire.model.RawDocumentBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatedUrgencyTest {
  private static final String G2 =
      "<?xml version='1.0'?><newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:1'>"
          + "<itemMeta>%s</itemMeta><contentMeta>%s</contentMeta><contentSet><inlineXML>"
          + "<urgency>1</urgency></inlineXML></contentSet></newsItem>";
  private static final String NITF =
      "<nitf><head><docdata %s><doc-id id-string='q-7'/>%s</docdata></head>"
          + "<body><urgency ed-urg='1'/><body.content><p>Text</p></body.content></body></nitf>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"urgency\":1}",
        "{\"text\":\"The {urgency}.\",\"urgency\":\"3\"}",
        "{\"authors\":[{\"urgency\":8}],\"urgency\":2,\"text\":\"cut",
        "{\"status\":\"canceled\",\"id\":\"1\"}",
        "{\"pubstatus\":\"stat:withheld\"}",
        "{\"pubStatus\":\"cancelled\"}",
        "{\"pubstatus\":\"http://cv.iptc.org/newscodes/pubstatusg2/canceled\"}",
        "{\"status\":\"publish\",\"urgency\":1}",
        "{\"status\":\"\",\"pubstatus\":\"canceled\"}",
        "{\"urgency\":99999999999,\"status\":\"withheld\"}"
      })
  void jsonSaysItInItsFields(String json) {
    assertThat(isUrgent(json)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"urgency\":4}",
        "{\"urgency\":0}",
        "{\"urgency\":-1}",
        "{\"urgency\":null,\"status\":null}",
        "{\"urgency\":{\"urgency\":1}}",
        "{\"associations\":{\"urgency\":1,\"pubstatus\":\"canceled\"}}",
        "{\"text\":\"urgency: 1\",\"status\":\"usable\"}",
        "{\"status\":\"hot\"}",
        "{\"status\":7}",
        "{\"text\":\"cut",
        "[{\"urgency\":1}]"
      })
  void otherJsonDoesNot(String json) {
    assertThat(isUrgent(json)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<urgency>1</urgency>", "<language tag='en'/><urgency> 3 </urgency>"})
  void newsMlSaysItInItsContentMeta(String meta) {
    assertThat(isUrgent(G2.formatted("", meta))).isTrue();
    assertThat(
            isUrgent(
                "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet>"
                    + G2.formatted("", meta).substring(21)
                    + "</itemSet></newsMessage>"))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qcode='stat:canceled'",
        "qcode='stat:withheld'",
        "uri='http://cv.iptc.org/newscodes/pubstatusg2/canceled'"
      })
  void newsMlSaysItInItsPublishingStatus(String attribute) {
    assertThat(isUrgent(G2.formatted("<pubStatus %s/>".formatted(attribute), ""))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<urgency>4</urgency>", "<urgency/>", "<urgency>high</urgency>"})
  void otherNewsMlDoesNotWhateverItsTextSays(String meta) {
    assertThat(isUrgent(G2.formatted("<pubStatus qcode='stat:usable'/>", meta))).isFalse();
  }

  @Test
  void nitfSaysItInItsDocdata() {
    assertThat(isUrgent(NITF.formatted("", "<urgency ed-urg='2'/>"))).isTrue();
    assertThat(isUrgent(NITF.formatted("management-status='killed'", ""))).isTrue();
    assertThat(isUrgent(NITF.formatted("management-status='usable'", "<urgency ed-urg='5'/>")))
        .isFalse();
    assertThat(isUrgent(NITF.formatted("", ""))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "urgency 1",
        "<html><head><urgency ed-urg='1'/></head></html>",
        "<rss><urgency>1</urgency></rss>",
        "<nitf><head>",
        "<!DOCTYPE nitf [<!ENTITY a 'b'>]><nitf><head><docdata><urgency ed-urg='1'/></docdata>"
      })
  void whatIsNoWireOrBrokenOrHostileDoesNot(String content) {
    assertThat(isUrgent(content)).isFalse();
  }

  @Test
  void theLimitDecides() {
    RawDocument flash = document("{\"urgency\":1}".getBytes(UTF_8));

    assertThat(StatedUrgency.isUrgent(flash, 1)).isTrue();
    assertThat(StatedUrgency.isUrgent(flash, 0)).isFalse();
    assertThat(StatedUrgency.isUrgent(document("{\"status\":\"canceled\"}".getBytes(UTF_8)), 0))
        .isTrue();
  }

  @Test
  void xmlMayHaveAnyEncoding() {
    String nitf = NITF.formatted("", "<urgency ed-urg='2'/>");

    assertThat(StatedUrgency.isUrgent(document(nitf.getBytes(UTF_16)), 3)).isTrue();
  }

  private static boolean isUrgent(String content) {
    return StatedUrgency.isUrgent(document(content.getBytes(UTF_8)), 3);
  }

  private static RawDocument document(byte[] content) {
    return RawDocumentBuilder.builder().content(content).build();
  }
}
