package io.newswire.ingest.extract;

import static io.newswire.ingest.extract.Documents.extract;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms that agencies give their texts. */
class WireFormsTest {
  private static final String G2 =
      """
      <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:wire.example:1"
          xml:lang="en">
        <itemMeta><provider literal="Wire"/></itemMeta>
        <contentMeta>%s<language tag="en"/></contentMeta>
        <contentSet>%s</contentSet>
      </newsItem>""";
  private static final String NITF =
      """
      <nitf><head><docdata><doc-id id-string="n1" regsrc="Wire"/></docdata></head>
        <body><body.content>%s</body.content></body></nitf>""";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"uri\":\"urn:1\",\"body_text\":\"%s\"}",
        "{\"uri\":\"urn:1\",\"bodies\":[{\"contentType\":\"text/plain\",\"value\":\"%s\"}]}",
        "{\"@type\":\"NewsArticle\",\"url\":\"https://wire.example/1\",\"articleBody\":\"%s\"}",
        "{\"url\":\"https://wire.example/1\",\"text\":\"%s\"}"
      })
  void whatStandsInAngleBracketsInPlainTextIsText(String format) {
    String text =
        "The share was put at <a tenth> in May.\\n\\nIt is a third now.\\n\\n"
            + "Media contact: Ines Dalby <ines.dalby@wire.example>";

    assertThat(extract(format.formatted(text)).text()).isEqualTo(text.replace("\\n", "\n"));
  }

  @Test
  void theDeclaredTypeSaysWhatIsMarkup() {
    String plain = "<inlineData contenttype=\"text/plain\">%s</inlineData>";
    String html = "<inlineData contenttype=\"text/html\">%s</inlineData>";
    String value = "&lt;p&gt;Tags begin with &lt; and end.&lt;/p&gt;";

    assertThat(extract(G2.formatted("", plain.formatted(value))).text())
        .isEqualTo("<p>Tags begin with < and end.</p>");
    assertThat(
            extract(G2.formatted("", html.formatted(value.replace(" &lt; ", " &amp;lt; ")))).text())
        .isEqualTo("Tags begin with < and end.");
  }

  @Test
  void anAddressInMarkupIsNoTag() {
    String html = "{\"uri\":\"urn:1\",\"body_html\":\"%s\"}";

    assertThat(extract(html.formatted("<p>Write to <ines@wire.example>.</p>")).text())
        .isEqualTo("Write to <ines@wire.example>.");
    assertThat(extract(html.formatted("No tags.\\n\\nWrite to <ines@wire.example>.")).text())
        .isEqualTo("No tags.\n\nWrite to <ines@wire.example>.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"main", "body", "div", "article", "section"})
  void inlineXhtmlMayBeginWithAnyOfItsElements(String root) {
    String content =
        "<inlineXML contenttype='application/xhtml+xml'><%1$s xmlns='http://www.w3.org/1999/xhtml'>"
            + "<p>The bridge stays shut.</p><p>It is old.</p></%1$s></inlineXML>";

    assertThat(extract(G2.formatted("", content.formatted(root))).text())
        .isEqualTo("The bridge stays shut.\n\nIt is old.");
  }

  @Test
  void preformattedTextKeepsItsParagraphsAndTablesTheirRows() {
    String pre = "<pre>The bridge stays shut.\n\nIt is old,\nand heavy.\n\nThe board voted.</pre>";
    String table =
        "<p>Lorries a year:</p><table><tr><th>Year</th><th>Lorries</th></tr>"
            + "<tr><td>2024</td><td>41,200</td></tr></table><nitf-table><table>"
            + "<tr><td>2025</td><td>57,900</td></tr></table></nitf-table><p>So it is shut.</p>";

    assertThat(extract(NITF.formatted(pre)).text().split("\n\n")).hasSize(4);
    assertThat(extract(NITF.formatted(table)).text().split("\n\n"))
        .containsExactly(
            "Lorries a year:",
            "Year | Lorries",
            "2024 | 41,200",
            "2025 | 57,900",
            "So it is shut.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<headline role='hld:sub'>Hauliers angry</headline><headline role='hld:main'>Budget</headline>",
        "<headline role='hld:sub'>Hauliers angry</headline><headline>Budget</headline>",
        "<headline xml:lang='de'>Haushalt</headline><headline xml:lang='en-GB'>Budget</headline>",
        "<headline role='http://cv.iptc.org/newscodes/headlinetype/sub'>Angry</headline>"
            + "<headline role='http://cv.iptc.org/newscodes/headlinetype/main'>Budget</headline>"
      })
  void theMainHeadlineIsTheTitle(String headlines) {
    String body = "<inlineData contenttype=\"text/plain\">The bridge stays shut.</inlineData>";

    assertThat(extract(G2.formatted(headlines, body)).title()).isEqualTo("Budget");
  }

  @Test
  void superdesksNinjsHasAGuidAlone() {
    Article article =
        extract(
            """
            {"guid":"tag:wire.example,2026:7","type":"text","headline":"Bridge",
             "body_html":"<p>The bridge stays shut.</p><p>It is old.</p>","pubstatus":"usable",
             "associations":{"featuremedia":{"type":"picture",
               "renditions":{"original":{"href":"https://wire.example/bridge.jpg"}}}}}
            """);

    assertThat(article.source()).isEqualTo("wire.example");
    assertThat(article.text()).isEqualTo("The bridge stays shut.\n\nIt is old.");
    assertThat(article.imageUrl()).isEqualTo("https://wire.example/bridge.jpg");
  }

  @ParameterizedTest
  @CsvSource({"de, Brücke, Die Brücke bleibt zu.", "en, Bridge, The bridge stays shut for long."})
  void ofSeveralLanguagesTheItemsOwnIsTaken(String language, String title, String text) {
    Article article =
        extract(
            """
            {"uri":"urn:1","language":"%s-AT",
             "headlines":[{"role":"main","language":"en","value":"Bridge"},
                          {"role":"main","language":"de","value":"Brücke"}],
             "bodies":[{"language":"en","contentType":"text/plain",
                        "value":"The bridge stays shut for long."},
                       {"language":"de","contentType":"text/plain","value":"Die Brücke bleibt zu."}]}
            """
                .formatted(language));

    assertThat(article.title()).isEqualTo(title);
    assertThat(article.text()).isEqualTo(text);
    assertThat(article.language()).isEqualTo(language);
  }

  @Test
  void anItemWithoutATextHasThatOfItsAssociation() {
    Article article =
        extract(
            """
            {"uri":"urn:1","type":"composite","headline":"Bridge","body_text":"",
             "associations":{"main":{"type":"text","body_text":"The bridge stays shut."}}}
            """);

    assertThat(article.text()).isEqualTo("The bridge stays shut.");
  }
}
