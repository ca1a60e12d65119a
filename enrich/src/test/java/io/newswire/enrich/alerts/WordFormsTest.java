package io.newswire.enrich.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.alerts.WordForms.Forms;
import org.junit.jupiter.api.Test;

class WordFormsTest {
  private final WordForms forms = new WordForms();

  @Test
  void aWordIsRemembered() {
    Forms boats = new Forms("Boats", "boats", "boat");
    forms.remember(boats);

    assertThat(forms.get("Boats")).isEqualTo(boats);
    assertThat(forms.get("boats")).isNull();
  }

  @Test
  void theLastOfTwoWordsWithOneHashIsRemembered() {
    Forms first = new Forms("Aa", "aa", "aa");
    Forms second = new Forms("BB", "bb", "bb");
    assertThat("Aa").hasSameHashCodeAs("BB");

    forms.remember(first);
    forms.remember(second);

    assertThat(forms.get("Aa")).isNull();
    assertThat(forms.get("BB")).isEqualTo(second);
  }

  @Test
  void aLongWordTakesTheMemoryOfNone() {
    String longest = "x".repeat(32);
    forms.remember(new Forms(longest, longest, longest));
    String longer = "y".repeat(33);
    forms.remember(new Forms(longer, longer, longer));

    assertThat(forms.get(longest)).isNotNull();
    assertThat(forms.get(longer)).isNull();
  }
}
