package io.newswire.launcher.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Rejection;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the examples, links and names in README.md, CONTRIBUTING.md, RATIONALE.md and docs/. */
class DocsTest {
  private static List<PageCheck> checks;

  static synchronized List<PageCheck> checks() throws IOException {
    if (checks == null) {
      checks =
          List.of(
              new CommandCheck(),
              new ConfigCheck(),
              new JsonCheck(),
              new LinkCheck(),
              new NameCheck());
    }
    return checks;
  }

  static Stream<MarkdownPage> pages() throws IOException {
    return MarkdownPage.all().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyExampleLinkAndNameOfAPageIsRight(MarkdownPage page) throws IOException {
    assertThat(problems(page)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "~~~¶./newswire serch ferry¶~~~         | Unmatched argument",
        "~~~¶./newswire search --limit 3¶~~~    | Unknown option: '--limit'",
        "~~~¶./newswire search --size many¶~~~  | Invalid value for option '--size'",
        "~~~¶./newswire feeds add¶~~~           | Missing required parameter: 'URL'",
        "~~~¶./newswire search 'ferry AND'¶~~~  | the query is incomplete",
        "~~~¶./newswire rules add a 'NOT b'¶~~~ | contains only excluded words",
        "~~~¶./newswire up --set ingest.port=1¶~~~| Unknown key ingest.port",
        "call ~newswire raplay~                       | Unmatched argument",
        "~~~¶data.dri=x¶~~~                     | Unknown key data.dri",
        "~~~¶topics.partitions=none¶~~~         | Invalid value none",
        "~~~¶destinations.slack.desk.uri=https://a.example¶~~~ | Unknown key",
        "set ~topics.partitons~                       | topics.partitons is no key",
        "~~~json article¶{\"id\":\"1\",\"source\":\"a\",\"txt\":\"a\"}¶~~~| neither",
        "~~~json article¶{\"id\":\"1\",\"source\":\"a\",\"text\":\"A b c.\",\"lang\":\"en\"}¶~~~| /lang is",
        "~~~json feed¶{\"address\":\"https://a.example/\"}¶~~~| /address is",
        "~~~json rule¶{\"query\":\"a\"}¶~~~     | the rule has no name",
        "~~~json alert¶{\"id\":\"a\"}¶~~~       | the alert has no kind",
        "~~~json¶{}¶~~~                         | name its kind",
        "see [it](docs/serch.md)                        | docs/serch.md leads nowhere",
        "see [it](docs/search.md#over-ftp)              | docs/search.md#over-ftp leads nowhere",
        "~config/feeds.xml~ lists them                | there is no file config/feeds.xml",
        "~~~¶./newswire push config/smaples/*.*¶~~~| there is no file config/smaples/*.*",
        "topic ~news.row~                             | there is no topic news.row",
        "class ~NewsQeury~                            | there is no type NewsQeury",
      })
  void aBrokenExampleIsFound(String markdown, String problem) throws IOException {
    MarkdownPage page = MarkdownPage.of("README.md", markdown.replace('~', '`').replace('¶', '\n'));

    assertThat(problems(page)).anyMatch(found -> found.contains(problem));
  }

  @Test
  void aTableOfContentsThatLacksASectionIsFound() throws IOException {
    MarkdownPage page = MarkdownPage.of("docs/a.md", "# A\n\n- [B](#b)\n\n## B\n\n## C\n");

    assertThat(problems(page))
        .containsExactly("the table of contents is not that of the sections: [b, c]");
  }

  @Test
  void theHeadersOfRejectedRecordsAreThoseOfTheTable() {
    RecordHeaders headers = new RecordHeaders();
    new Rejection("extract", "no text", "news.raw", 0, 7, Instant.EPOCH).writeTo(headers);
    List<String> documented =
        MarkdownPage.read("docs/topics-and-json.md").table("header").stream()
            .flatMap(row -> MarkdownPage.of("", row.get(0)).code().stream())
            .toList();

    assertThat(headers.toArray()).extracting(Header::key).hasSameElementsAs(documented);
  }

  private static List<String> problems(MarkdownPage page) throws IOException {
    return checks().stream().flatMap(check -> check.problems(page).stream()).toList();
  }
}
