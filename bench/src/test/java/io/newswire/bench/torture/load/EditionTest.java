package io.newswire.bench.torture.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
  void aTextHasItsQuoteAndTheWordsOfItsRules() {
    Edition first = new Edition(4, 1);
    Edition second = new Edition(4, 2);

    assertThat(first.text()).contains("“" + first.quoted() + ",” said");
    assertThat(first.has(Edition.FIRST)).isTrue();
    assertThat(first.has(Edition.AMENDED)).isFalse();
    assertThat(second.has(Edition.FIRST)).isFalse();
    assertThat(second.has(Edition.AMENDED)).isTrue();
    assertThat(List.of(first, second))
        .allMatch(it -> it.has(Edition.EVERY) && it.has(Edition.FAMILY));
  }

  @Test
  void otherArticlesSoundDifferent() {
    assertThat(IntStream.range(0, 500).mapToObj(it -> new Edition(10 * it, 1).text()))
        .doesNotHaveDuplicates();
  }
}
