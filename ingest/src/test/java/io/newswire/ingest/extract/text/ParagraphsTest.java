package io.newswire.ingest.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {
  @Test
  void partsParagraphsByOneEmptyLine() {
    assertThat(Paragraphs.ofPlainText("One.\r\n \r\n\r\nTwo.\n")).isEqualTo("One.\n\nTwo.");
    assertThat(Paragraphs.join(List.of(" One. ", "", "Two."))).isEqualTo("One.\n\nTwo.");
  }

  @Test
  void linesThatEndWhereTheyWantAreParagraphs() {
    assertThat(Paragraphs.ofPlainText("Results:\nOrla 2, Carrow 1\nByrne 14, Doyle 9"))
        .isEqualTo("Results:\n\nOrla 2, Carrow 1\n\nByrne 14, Doyle 9");
  }

  @Test
  void linesBrokenAtAMarginAreJoined() {
    assertThat(
            Paragraphs.ofPlainText(
                "The new quay of Port Orla was opened on Friday by the\n"
                    + "mayor, who came by boat and left by train after the\n"
                    + "rain had begun.\n\nIt is long."))
        .isEqualTo(
            "The new quay of Port Orla was opened on Friday by the mayor, who came by boat and left"
                + " by train after the rain had begun.\n\nIt is long.");
  }

  @Test
  void spacesInsideALineStay() {
    assertThat(Paragraphs.ofPlainText("one  two")).isEqualTo("one  two");
  }

  @Test
  void controlCharactersGo() {
    assertThat(Paragraphs.ofPlainText("a\u0000b\tc\u200Bd")).isEqualTo("ab cd");
  }
}
