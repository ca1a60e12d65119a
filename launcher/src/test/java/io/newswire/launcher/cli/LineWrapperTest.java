package io.newswire.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineWrapperTest {
  @Test
  void textIsBrokenBetweenWordsUnderItsLabel() {
    assertThat(wrap("people  ", "Ruth Calloway, Daniel Okonjo", 22))
        .isEqualTo("people  Ruth Calloway,\n        Daniel Okonjo");
    assertThat(wrap("  ", "Ruth Calloway", 15)).isEqualTo("  Ruth Calloway");
  }

  @Test
  void aWordThatIsTooLongIsNotCut() {
    String url = "https://www.harbourledger.example/2026/11/16/ferry-strikes-pier";

    assertThat(wrap("  ", "see " + url + " there", 20)).isEqualTo("  see\n  " + url + "\n  there");
    assertThat(wrap("  ", url, 20)).isEqualTo("  " + url);
  }

  @Test
  void aWordThatIsTooLongForItsLabelBeginsFurtherLeft() {
    assertThat(wrap("url         ", "https://www.a.example/", 24))
        .isEqualTo("url\n  https://www.a.example/");
    assertThat(wrap("            ", "https://www.a.example/", 24))
        .isEqualTo("  https://www.a.example/");
    assertThat(wrap("gone, 9:06: ", "https://www.a.example/ is gone", 24))
        .isEqualTo("gone, 9:06:\n  https://www.a.example/\n            is gone");
    assertThat(wrap("reason  ", "at https://www.a.example/b", 25))
        .isEqualTo("reason  at\n  https://www.a.example/b");
  }

  @Test
  void linesOfTheTextStayLines() {
    assertThat(wrap("reason  ", "one\ntwo three", 13))
        .isEqualTo("reason  one\n        two\n        three");
    assertThat(wrap("", "One.\n\nTwo.", 80)).isEqualTo("One.\n\nTwo.");
  }

  @Test
  void columnsAreCountedAsATerminalShowsThem() {
    assertThat(LineWrapper.width("Zoë")).isEqualTo(3);
    assertThat(LineWrapper.width("Zoe\u0308")).isEqualTo(3);
    assertThat(LineWrapper.width("東京")).isEqualTo(4);
    assertThat(LineWrapper.width("a\u001bb")).isEqualTo("a\\u001bb".length());
    assertThat(LineWrapper.width(ControlCharacterWriter.bold("Zoë"))).isEqualTo(3);
  }

  private static String wrap(String label, String text, int columns) {
    return LineWrapper.wrap(label, " ".repeat(label.length()), text, columns);
  }
}
