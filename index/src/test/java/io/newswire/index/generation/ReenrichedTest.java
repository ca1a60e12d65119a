package io.newswire.index.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.index.TestArticles;
import io.newswire.index.document.ArticleDocument;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Family;
import io.newswire.model.FamilyKind;
import io.newswire.model.Story;
import io.newswire.model.history.HistoryEntry;
import io.newswire.model.history.HistoryEntryBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReenrichedTest {
  private static final Story STORY = new Story("s", 0.5, List.of("t"));

  @Test
  void familyStoryAndHistoryStayAndWhatIsFoundAnewIsTaken() {
    Family family = new Family("first", "Courier", "first", FamilyKind.CUT, 0.8);
    EnrichedArticle made = TestArticles.plain("a", "News", "It rained again.");
    List<HistoryEntry> history = List.of(HistoryEntryBuilder.builder().revision(2).build());
    EnrichedArticle stored =
        TestArticles.plain("a", "News", "It rained.")
            .withFamily(family)
            .withStory(STORY)
            .withHistory(history);

    EnrichedArticle merged = new Reenriched(document(stored), made).merged();

    assertThat(merged.family()).isEqualTo(family);
    assertThat(merged.story()).isEqualTo(STORY);
    assertThat(merged.history()).isEqualTo(history);
    assertThat(merged.article().text()).isEqualTo("It rained again.");
  }

  private static ArticleDocument document(EnrichedArticle stored) {
    return new ArticleDocument(
        stored, null, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  @Test
  void otherWithdrawnQuotesLeaveFamilyAndStory() {
    Family family = new Family("a", "Courier", null, null, null);
    EnrichedArticle article =
        TestArticles.plain("a", "News", "It rained.").withFamily(family).withStory(STORY);

    EnrichedArticle completed = article.withWithdrawnQuotes(List.of("q"));

    assertThat(completed.family()).isEqualTo(family);
    assertThat(completed.story()).isEqualTo(STORY);
    assertThat(completed.withdrawnQuotes()).containsExactly("q");
  }
}
