package io.newswire.enrich.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text in, the stretches between marks out, parted by {@code |}. {@code ¶} is an empty line. */
class QuoteMarksTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      textBlock =
          """
          He said “we go” and left. ; we go
          He said "we go" and left. ; we go
          "We go," he said, "now." ; We go,|now.
          Er sagte: „Wir gehen.“ Dann ging er. ; Wir gehen.
          Han sade: ”Vi går.” Sedan gick han. ; Vi går.
          Il dit : « Nous partons. » Puis rien. ; Nous partons.
          Er rief: »Wir gehen!« Dann ging er. ; Wir gehen!
          “He told me “no” twice,” she said. ; He told me “no” twice,
          "He told me 'no' twice," she said. ; He told me 'no' twice,
          “Mixed shapes," he said. ; Mixed shapes,
          "Mixed shapes,” he said. ; Mixed shapes,
          He asked (“why?”) and left. ; why?
          It was “grand”—a “feast”. ; grand|feast
          The 6" pipe and the 10" pipe. ; ##
          <a href="x">text</a> ; ##
          """)
  void doubleMarksOfAllKindsArePaired(String text, String expected) {
    assertThat(stretches(text)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      textBlock =
          """
          ‘We go,’ she said, ‘because we must.’ ; We go,|because we must.
          'We go,' she said, 'because we must.' ; We go,|because we must.
          'It's the workers' right,' she said. ; It's the workers' right,
          The workers' rights and the owners' duties. ; ##
          Rock 'n' roll in the '90s, and 'tis fine. ; ##
          ‘He told me “no” twice,’ she said. ; He told me “no” twice,
          He called it 'a farce' at noon. ; a farce
          Mine: 'A headline'¶“We go,” he said. “Now.” ; We go,|Now.
          """)
  void singleMarksQuoteOnlyWhereTheyAreThePapersQuoteMarks(String text, String expected) {
    assertThat(stretches(text)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      textBlock =
          """
          “One goes on.¶“Two ends,” she said. ; One goes on.|Two ends,
          “One goes on.¶Two ends.”¶Three. ; One goes on.¶Two ends.
          “One goes on.¶Two.¶Three ends.” He left. ; One goes on.¶Two.¶Three ends.
          A stray “ mark.¶“A quote,” he said. ; A quote,
          A stray ” mark.¶“A quote,” he said. ; A quote,
          “A stray opening.¶Nothing.¶Nothing.¶Nothing. ; A stray opening.
          He said, “We go.¶Nothing. ; We go.
          "One goes on.¶Two ends."¶Three "four" five. ; One goes on.¶Two ends.|four
          """)
  void missingMarksHarmNoMoreThanTheirParagraph(String text, String expected) {
    assertThat(stretches(text)).isEqualTo(expected);
  }

  private static String stretches(String table) {
    String text = table.replace("¶", "\n\n");
    List<String> found =
        QuoteMarks.in(text, ParagraphBounds.of(text)).stream()
            .map(marked -> text.substring(marked.start(), marked.end()))
            .toList();
    return String.join("|", found).replace("\n\n", "¶");
  }
}
