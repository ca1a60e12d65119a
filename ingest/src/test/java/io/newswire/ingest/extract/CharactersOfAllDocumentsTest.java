package io.newswire.ingest.extract;

import static io.newswire.ingest.extract.Documents.document;
import static io.newswire.ingest.extract.Documents.extract;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.newswire.model.Article;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an article came as, its characters are composed and seen. */
class CharactersOfAllDocumentsTest {
  private static final String TITLE = "Nu\u0301n\u0303ez opens\u200b the bridge";
  private static final String TEXT =
      "The may\u00ador, Zoe\u0308 Nu\u0301n\u0303ez, opened\u2060 it.";

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void titleAuthorsAndTextAreInTheSameCharacters(
      String name, String content, List<String> authors) {
    Article article = extract(document(content.getBytes(UTF_8)));

    assertThat(article.title()).isEqualTo("Núñez opens the bridge");
    assertThat(article.text()).isEqualTo("The mayor, Zoë Núñez, opened it.");
    assertThat(article.authors()).isEqualTo(authors);
  }

  static Stream<Arguments> titleAuthorsAndTextAreInTheSameCharacters() {
    return Stream.of(
        arguments(
            "a page",
            "<html><head><meta charset=utf-8><meta name=author content='Zoe\u0308 Ruiz'></head><body><h1>"
                + TITLE
                + "</h1><p>"
                + TEXT
                + "</p></body></html>",
            List.of("Zoë Ruiz")),
        arguments(
            "JSON",
            "{\"url\":\"https://a.example/1\",\"authors\":[\"Zoe\u0308 Ruiz\"],\"title\":\""
                + TITLE
                + "\",\"text\":\""
                + TEXT
                + "\"}",
            List.of("Zoë Ruiz")),
        arguments("plain text", TITLE + "\n\n" + TEXT, List.of()),
        arguments(
            "NITF",
            "<?xml version=\"1.0\"?><nitf><head><docdata><doc-id id-string=\"a1\"/></docdata></head><body><body.head><hedline><hl1>"
                + TITLE
                + "</hl1></hedline><byline><person>Zoe\u0308 Ruiz</person></byline></body.head><body.content><p>"
                + TEXT
                + "</p></body.content></body></nitf>",
            List.of("Zoë Ruiz")));
  }

  @Test
  void jsonThatIsNoUtf8IsRead() {
    String json =
        "{\"url\":\"https://a.example/1\",\"title\":\"Hebebrücke\",\"text\":\"Die Brücke fährt.\"}";

    Article article = extract(document(json.getBytes(ISO_8859_1)));

    assertThat(article.title()).isEqualTo("Hebebrücke");
    assertThat(article.text()).isEqualTo("Die Brücke fährt.");
  }
}
