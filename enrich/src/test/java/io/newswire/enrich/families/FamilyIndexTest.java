package io.newswire.enrich.families;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.stories.StoryIndex;
import io.newswire.model.Family;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FamilyIndexTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final GeneratedNews NEWS = new GeneratedNews(3);
  private static final String TEXT = NEWS.article(100);
  private static final String OTHER_TEXT = NEWS.article(100);

  private Function<String, Signature> store = id -> null;
  private final FamilyIndex index = new FamilyIndex(3, new StoryIndex(100), id -> store.apply(id));

  @Test
  void whatIsStoredLateDoesNotReplaceANewerRevision() {
    index.add("a", signature(1, TEXT));
    index.add("a", signature(2, OTHER_TEXT));

    index.stored("a", signature(1, TEXT));

    assertThat(candidates(TEXT)).isEmpty();
    assertThat(candidates(OTHER_TEXT)).containsExactly("a");
    assertThat(index.signature("a").revision()).isEqualTo(2);
  }

  @Test
  void whatIsStoredAsItIsIsReadFromTheStoreFromThenOn() {
    index.add("a", signature(1, TEXT));
    index.stored("a", signature(1, TEXT));

    Signature stored = signature(1, TEXT);
    store = id -> stored;
    assertThat(index.signature("a")).isSameAs(stored);
  }

  @Test
  void whatIsStoredAsItIsIsNoAddition() {
    index.add("a", signature(1, TEXT));
    long since = index.additions();

    index.stored("a", signature(1, TEXT));
    assertThat(index.additions()).isEqualTo(since);
    assertThat(candidates(TEXT)).containsExactly("a");

    index.stored("a", signature(1, OTHER_TEXT));
    assertThat(candidates(TEXT)).isEmpty();
    assertThat(candidates(OTHER_TEXT)).containsExactly("a");
  }

  @Test
  void aStoredSignatureIsReadOnceUntilAnotherOneIsStored() {
    AtomicInteger reads = new AtomicInteger();
    store = id -> signature(reads.incrementAndGet(), TEXT);
    index.stored("a", signature(1, TEXT));

    assertThat(index.signature("a").revision()).isEqualTo(1);
    assertThat(index.signature("a").revision()).isEqualTo(1);

    index.stored("a", signature(2, TEXT));
    assertThat(index.signature("a").revision()).isEqualTo(2);

    index.withdraw("a", 3, NOON);
    assertThat(index.signature("a")).isNull();
  }

  @Test
  void aSignatureThatChangesWhileItIsReadIsNotKept() {
    index.stored("a", signature(1, TEXT));
    Signature former = signature(1, TEXT);
    store =
        id -> {
          index.stored("a", signature(2, TEXT));
          return former;
        };
    assertThat(index.signature("a")).isSameAs(former);

    store = id -> signature(2, TEXT);
    assertThat(index.signature("a").revision()).isEqualTo(2);
  }

  @Test
  void aWithdrawnArticleStaysForgottenWhenItsFormerRevisionIsStoredLate() {
    index.add("a", signature(1, TEXT));
    index.withdraw("a", 2, NOON);
    index.stored("a", signature(1, TEXT));
    assertThat(candidates(TEXT)).isEmpty();

    index.unstored("a");
    index.stored("a", signature(3, TEXT));
    assertThat(candidates(TEXT)).containsExactly("a");
  }

  @Test
  void anArticleThatIsUsableAgainStaysWhenItsWithdrawalIsStoredLate() {
    index.add("a", signature(1, TEXT));
    index.withdraw("a", 2, NOON);
    index.add("a", signature(3, TEXT));
    index.unstored("a");

    assertThat(candidates(TEXT)).containsExactly("a");
  }

  @Test
  void ofTooManyArticlesTheOldestAreGivenUp() {
    for (int i = 0; i < 5; i++) {
      index.add("a" + i, signature(1, NEWS.article(100)));
    }

    assertThat(index.expired(NOON)).containsExactly("a0", "a1");
    assertThat(index.size()).isEqualTo(3);
  }

  @Test
  void whateverTheOrderOfArrivalTheOldestLeaveFirst() {
    for (int hours : new int[] {70, 71, 0, 1}) {
      index.stored("a" + hours, signature(1, NEWS.article(100), NOON.plusSeconds(hours * 3600L)));
    }

    assertThat(index.expired(NOON.plusSeconds(71 * 3600L))).containsExactly("a0");
    assertThat(index.expired(NOON.plusSeconds(74 * 3600L))).isEmpty();
    index.stored("b", signature(1, TEXT, NOON.plusSeconds(74 * 3600L)));
    assertThat(index.expired(NOON.plusSeconds(74 * 3600L))).containsExactly("a1");
  }

  @Test
  void aWithdrawalIsForgottenWithTheWindow() {
    index.withdraw("a", 2, NOON);
    index.expired(NOON.plusSeconds(73 * 3600L));
    index.stored("a", signature(1, TEXT));

    assertThat(candidates(TEXT)).containsExactly("a");
  }

  @Test
  void anArticleIsComparedAgainOnlyIfARelatedOneCameMeanwhile() {
    long since = index.additions();
    Shingles shingles = Shingles.of(TEXT);
    index.add("a", signature(1, OTHER_TEXT));
    assertThat(index.addUnlessRelated("b", signature(1, TEXT), shingles, since)).isTrue();
    assertThat(index.addUnlessRelated("b", signature(2, TEXT), shingles, since)).isTrue();

    assertThat(index.addUnlessRelated("c", signature(1, TEXT), shingles, since)).isFalse();
    assertThat(index.addUnlessRelated("c", signature(1, TEXT), shingles, index.additions()))
        .isTrue();
    assertThat(candidates(TEXT)).containsExactly("b", "c");
  }

  @Test
  void theStoreIsReadWithoutTheLock() throws Exception {
    index.stored("a", signature(1, TEXT));
    CompletableFuture<Integer> other = new CompletableFuture<>();

    store =
        id -> {
          other.completeAsync(index::size);
          return signature(other.orTimeout(60, TimeUnit.SECONDS).join(), TEXT);
        };

    index.signature("a");

    assertThat(other).isCompletedWithValue(1);
  }

  private List<String> candidates(String text) {
    return index.candidates("asked", Shingles.of(text));
  }

  private static Signature signature(int revision, String text) {
    return signature(revision, text, NOON);
  }

  private static Signature signature(int revision, String text, Instant seenAt) {
    return new Signature(
        "a.example",
        "en",
        List.of(),
        null,
        seenAt,
        revision,
        new Family("a", "a.example", null, null, null),
        seenAt,
        "a",
        Map.of(),
        null,
        Shingles.of(text).toBytes(),
        null,
        Map.of(),
        null);
  }
}
