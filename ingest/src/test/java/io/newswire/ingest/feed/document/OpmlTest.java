package io.newswire.ingest.feed.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.newswire.model.RejectedException;
import io.newswire.model.feed.Feed;
import io.newswire.model.feed.FeedBuilder;
import io.newswire.model.feed.FeedContent;
import io.newswire.model.text.ControlCharacters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpmlTest {
  @Test
  void whatIsWrittenIsReadAgain() throws RejectedException {
    List<Feed> feeds =
        List.of(
            Feed.of("https://herald.example/feed?a=1&b=2"),
            FeedBuilder.builder()
                .url("https://ledger.example/atom")
                .title("Ledger & Herald")
                .folder("Coast")
                .source("Ledger")
                .content(FeedContent.PAGE)
                .onlyNew(true)
                .build());

    assertThat(Opml.read(Opml.write(feeds)))
        .extracting(Opml.Entry::feed)
        .containsExactlyElementsOf(feeds);
  }

  @Test
  void charactersThatControlATerminalAreWrittenAsReferences() throws RejectedException {
    List<Feed> feeds =
        List.of(Feed.of("https://herald.example/feed").withTitle("Her\u202eald \u2067& \"Ö\""));

    byte[] opml = Opml.write(feeds);

    assertThat(new String(opml, UTF_8).strip().lines())
        .noneMatch(line -> line.chars().anyMatch(ControlCharacters::contains))
        .anyMatch(line -> line.contains("Ö"));
    assertThat(Opml.read(opml)).extracting(Opml.Entry::feed).containsExactlyElementsOf(feeds);
  }

  @Test
  void listsOfOtherReadersAreRead() throws RejectedException {
    List<Opml.Entry> entries =
        read(
            """
            <?xml version="1.0"?>
            <opml version="1.1"><head/><body>
              <outline text="News"><outline title="Coast">
                <outline text="Herald" type="rss" xmlurl="HTTPS://herald.example" htmlUrl="x"/>
              </outline></outline>
              <outline text="Nothing"/>
              <outline type="rss" xmlUrl="herald"/>
              <outline type="rss" xmlUrl="https://ledger.example/" content="elsewhere"/>
            </body></opml>
            """);

    assertThat(entries).hasSize(3);
    assertThat(entries.get(0).feed())
        .isEqualTo(
            FeedBuilder.builder()
                .url("https://herald.example/")
                .title("Herald")
                .folder("News/Coast")
                .build());
    assertThat(entries.get(1).place()).isEqualTo("feed 2 ('herald')");
    assertThat(entries.get(1).problem()).isEqualTo("'herald' is no web address");
    assertThat(entries.get(2).problem()).contains("'elsewhere' is none of auto, page, feed");
  }

  @Test
  void ofABrokenListWhatCanBeReadIsTakenAndTheFaultNamed() throws RejectedException {
    List<Opml.Entry> entries =
        read(
            """
            <OPML version="1.0"><BODY><outline text="Coast">
              <outline text="Tea & rum" xmlUrl="https://herald.example/feed?a=1&b=2">
              <outline text="Ledger" xmlUrl="https://ledger.example/feed"
              xmlUrl="https://ledger.example/feed"/>
            """);

    assertThat(entries)
        .filteredOn(entry -> entry.feed() != null)
        .extracting(entry -> entry.feed().url(), entry -> entry.feed().folder())
        .containsExactly(
            tuple("https://herald.example/feed?a=1&b=2", "Coast"),
            tuple("https://ledger.example/feed", "Coast"));
    assertThat(entries.get(entries.size() - 1).problem())
        .startsWith("what can be read of it is taken: the XML is broken at line");
  }

  @Test
  void whatIsNoListIsRefusedWithThePlace() {
    assertThatThrownBy(() -> read("<rss/>")).hasMessageContaining("it is no OPML");
    assertThatThrownBy(() -> read("<opml><body><outline></body></opml>"))
        .hasMessageContaining("the XML is broken at line 1");
    assertThatThrownBy(() -> read("<!DOCTYPE opml [<!ENTITY e 'x'>]><opml><body/></opml>"))
        .hasMessageContaining("it declares the entity 'e'");
  }

  @Test
  void theListThatComesAlongIsEmpty() throws Exception {
    assertThat(Opml.read(Files.readAllBytes(Path.of("../config/feeds.opml")))).isEmpty();
  }

  private static List<Opml.Entry> read(String text) throws RejectedException {
    return Opml.read(text.getBytes(UTF_8));
  }
}
