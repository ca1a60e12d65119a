package io.newswire.bench.torture.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EditionTest {
  @Test
  void everyTenthArticlePrintsTheTextOfTheOneBeforeUntilItIsChanged() {
    assertThat(new Edition(19, 1).text()).isEqualTo(new Edition(18, 1).text());
    assertThat(new Edition(19, 1).title()).isNotEqualTo(new Edition(18, 1).title());
    assertThat(new Edition(19, 2).text()).isNotEqualTo(new Edition(18, 2).text());
    assertThat(new Edition(17, 1).text()).isNotEqualTo(new Edition(16, 1).text());
  }

  @Test
  void aTextHasItsQuoteAndExactlyTheWordsThatItSaysItHas() {
    for (int number = 1; number <= 20; number++) {
      for (int version = 1; version <= 3; version++) {
        Edition edition = new Edition(number, version);
        String words = (edition.title() + " " + edition.text()).toLowerCase(Locale.ROOT);

        assertThat(edition.text()).contains("“" + edition.quoted() + ",” said");
        assertThat(TortureRules.WORDS.values())
            .allMatch(word -> edition.has(word) == words.contains(word));
      }
    }
  }

  @Test
  void everyRuleMatchesSomeEditionAndSomeMatchNotAll() {
    assertThat(new Edition(4, 1).has(Edition.FIRST)).isTrue();
    assertThat(new Edition(4, 2).has(Edition.FIRST)).isFalse();
    assertThat(new Edition(4, 1).has(Edition.AMENDED)).isFalse();
    assertThat(new Edition(4, 2).has(Edition.AMENDED)).isTrue();
  }

  @Test
  void otherArticlesSoundDifferent() {
    assertThat(IntStream.range(0, 500).mapToObj(it -> new Edition(10 * it, 1).text()))
        .doesNotHaveDuplicates();
  }
}
