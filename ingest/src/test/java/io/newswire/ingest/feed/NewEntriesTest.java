package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.feed.document.FeedDocument;
import io.newswire.ingest.feed.document.FeedDocumentBuilder;
import io.newswire.ingest.feed.document.FeedEntry;
import io.newswire.ingest.feed.document.FeedEntryBuilder;
import io.newswire.model.ArticleId;
import io.newswire.model.RawDocument;
import io.newswire.model.feed.Feed;
import io.newswire.model.feed.FeedContent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NewEntriesTest {
  private static final Instant NOW = Instant.parse("2026-11-16T12:00:00Z");
  private static final Feed FEED = Feed.of("https://herald.example/feed");
  private static final String ARTICLE =
      "<p>The ferry lay at the pier. Nobody was hurt. Maren Calloway opened an inquiry.</p>"
          .repeat(20);

  private final PartitionState memory = new PartitionState(0);

  NewEntriesTest() {
    memory.put(FEED);
  }

  @Test
  void anArticleWaitsForItsPage() {
    EntryChange change = only(changes(FEED, page("7", "Seven")));

    assertThat(change.document()).isNull();
    assertThat(change.memory().waiting().entry().url()).isEqualTo("https://herald.example/7");
    assertThat(change.memory().waiting().notBefore()).isEqualTo(NOW);
  }

  @Test
  void aFullTextIsPublishedAtOnceWithAllThatTheFeedSays() {
    FeedEntry entry =
        page("7", "Seven")
            .with(it -> it.content(ARTICLE).summary("In short.").authors(List.of("Ben Okonjo")));

    EntryChange change = only(changes(FEED.withSource("Herald"), entry));

    RawDocument document = change.document();
    assertThat(document.key()).isEqualTo("https://herald.example/7");
    assertThat(document.url()).isEqualTo("https://herald.example/7");
    assertThat(document.source()).isEqualTo("Herald");
    assertThat(document.contentType()).isEqualTo("application/json");
    assertThat(document.content())
        .asString()
        .contains("\"title\":\"Seven\"", "\"authors\":[\"Ben Okonjo\"]", "\"html\":\"<p>The ferry")
        .contains("\"description\":\"In short.\"");
    assertThat(change.memory().waiting()).isNull();
  }

  @Test
  void theFeedSaysWhereArticlesComeFrom() {
    FeedEntry full = page("7", "Seven").withContent(ARTICLE);
    FeedEntry bare = page("8", "Eight");

    assertThat(only(changes(FEED.withContent(FeedContent.PAGE), full)).document()).isNull();
    EntryChange none = only(changes(FEED.withContent(FeedContent.FEED), bare));
    assertThat(none.rejection()).contains("the feed has no text of this article");
    assertThat(none.memory().waiting()).isNull();
  }

  @Test
  void whatIsKnownIsNotTakenAgain() {
    remember(changes(FEED, page("7", "Seven")));
    taken("https://herald.example/7", NOW);

    assertThat(changes(FEED, page("7", "Seven"), page("8", "Eight")))
        .extracting(change -> change.memory().waiting().entry().title())
        .containsExactly("Eight");
  }

  @Test
  void onePageIsTakenOnceHoweverOftenItIsListed() {
    FeedEntry tracked =
        page("7", "Seven").withUrl("http://www.herald.example/7?utm_source=rss#top");
    List<EntryChange> first = changes(FEED, page("7", "Seven"), tracked);
    remember(first);
    Feed other = Feed.of("https://herald.example/politics");
    memory.put(other);

    assertThat(first).hasSize(1);
    assertThat(changes(other, page("7", "Seven, as another feed has it"))).isEmpty();
  }

  @Test
  void entriesThatShareAPageAndHaveIdsOfTheirOwnAreArticlesOfTheirOwn() {
    FeedEntry one = update("live#1", "u1", "The first boat is in.");
    FeedEntry two = update("live#2", "u2", "The second boat is in.");
    FeedEntry three = update("live", "u3", "The third boat is in.");

    List<EntryChange> changes = changes(FEED, one, two, three);
    remember(changes);

    assertThat(documents(changes))
        .extracting(RawDocument::key)
        .containsExactly(
            ArticleId.ofPublisherId("herald.example", "u1"),
            ArticleId.ofPublisherId("herald.example", "u2"),
            ArticleId.ofPublisherId("herald.example", "u3"));
    assertThat(documents(changes))
        .allSatisfy(
            document ->
                assertThat(document.content())
                    .asString()
                    .contains("\"source\":\"herald.example\"", "https://herald.example/live"));
    assertThat(changes(FEED, one.withId("new1"), two.withId("new2")))
        .as("ids made anew at every request")
        .isEmpty();
    assertThat(changes(FEED, one, two)).as("again").isEmpty();
    assertThat(changes(FEED, three)).as("alone").isEmpty();
  }

  @Test
  void whatWasTakenAsThePageStaysItWhenOthersComeToShareIt() {
    FeedEntry one = update("live", "u1", "The first boat is in.");
    remember(changes(FEED, one));
    taken("https://herald.example/live", NOW);

    List<EntryChange> changes = changes(FEED, one, update("live", "u2", "The second boat is in."));

    assertThat(documents(changes))
        .extracting(RawDocument::key)
        .containsExactly(ArticleId.ofPublisherId("herald.example", "u2"));
  }

  @Test
  void theSameArticleUnderTwoIdsIsOne() {
    FeedEntry one = update("7", "u1", "The boat is in.");

    assertThat(changes(FEED, one, one.withId("u2"))).hasSize(1);
    assertThat(changes(FEED, page("8", "Eight").withId("a"), page("8", "Acht").withId("b")))
        .as("without a text only their page tells of them")
        .hasSize(1);
  }

  private static List<RawDocument> documents(List<EntryChange> changes) {
    return changes.stream().map(EntryChange::document).filter(Objects::nonNull).toList();
  }

  private static FeedEntry update(String path, String id, String text) {
    return page(path, text)
        .with(
            it ->
                it.id(id)
                    .summary(
                        text
                            + " It lay outside the harbour for all of the night, and the day before."));
  }

  @Test
  void duplicateGuidsDoNotHideArticles() {
    FeedEntry seven = page("7", "Seven").withId("same");
    FeedEntry eight = page("8", "Eight").withId("same");

    assertThat(changes(FEED, seven, eight)).hasSize(2);
  }

  @Test
  void entriesWithoutAPageGoByTheirIdOrByWhatTheySay() {
    FeedEntry named =
        FeedEntryBuilder.builder().id("urn:7").title("Seven").content(ARTICLE).build();
    FeedEntry home = named.with(it -> it.id("urn:8").url("https://herald.example/"));
    FeedEntry nameless = FeedEntryBuilder.builder().title("Nine").summary(ARTICLE).build();
    FeedEntry empty = FeedEntryBuilder.builder().title("Ten").build();

    List<EntryChange> changes = changes(FEED, named, home, nameless, empty);

    assertThat(changes).extracting(EntryChange::key).doesNotHaveDuplicates().hasSize(4);
    assertThat(changes.get(0).document().content())
        .asString()
        .contains("\"id\":\"urn:7\"", "\"source\":\"herald.example\"");
    assertThat(changes.subList(0, 3)).extracting(EntryChange::document).doesNotContainNull();
    assertThat(changes.get(2).document().key()).isNotNull();
    assertThat(changes.get(3).rejection()).contains("neither a page of its own nor a text");
  }

  @Test
  void aChangedEntryIsTakenAgainAfterEverLongerPauses() {
    remember(changes(FEED, page("7", "Seven")));
    taken("https://herald.example/7", NOW);

    EntryChange again = only(changes(FEED, page("7", "Seven, corrected")));
    assertThat(again.memory().waiting().notBefore()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
    memory.put(again.key(), again.memory());
    taken("https://herald.example/7", NOW);

    EntryChange third = only(changes(FEED, page("7", "Seven, corrected again")));
    assertThat(third.memory().waiting().notBefore()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
  }

  @Test
  void atFirstOldEntriesCanBePassedOver() {
    Feed onlyNew = FEED.withOnlyNew(true);
    List<EntryChange> first =
        new NewEntries(memory, onlyNew, true, NOW).of(document(page("7", "Seven")));
    remember(first);

    assertThat(only(first).memory().waiting()).isNull();
    assertThat(changes(onlyNew, page("7", "Seven"), page("8", "Eight"))).hasSize(1);
  }

  @Test
  void whatIsStillListedIsRememberedAnewBeforeItIsForgotten() {
    remember(changes(FEED, page("7", "Seven")));
    taken("https://herald.example/7", NOW);
    Instant later = NOW.plus(Duration.ofDays(11));

    EntryChange again =
        only(new NewEntries(memory, FEED, false, later).of(document(page("7", "Seven"))));

    assertThat(again.memory().at()).isEqualTo(later);
    assertThat(again.memory().waiting()).isNull();
  }

  private List<EntryChange> changes(Feed feed, FeedEntry... entries) {
    return new NewEntries(memory, feed, false, NOW).of(document(entries));
  }

  private void remember(List<EntryChange> changes) {
    changes.forEach(change -> memory.put(change.key(), change.memory()));
  }

  private void taken(String url, Instant at) {
    String key = EntryKey.ofPage(url);
    memory.put(key, memory.entry(key).taken(at));
  }

  private static EntryChange only(List<EntryChange> changes) {
    assertThat(changes).hasSize(1);
    return changes.get(0);
  }

  private static FeedDocument document(FeedEntry... entries) {
    return FeedDocumentBuilder.builder().kind("RSS 2.0").entries(List.of(entries)).build();
  }

  private static FeedEntry page(String name, String title) {
    return FeedEntryBuilder.builder().url("https://herald.example/" + name).title(title).build();
  }
}
