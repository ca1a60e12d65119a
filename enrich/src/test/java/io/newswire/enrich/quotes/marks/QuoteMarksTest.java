package io.newswire.enrich.quotes.marks;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.quotes.lexicon.Lexicon;
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

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      textBlock =
          """
          "When I rang him he said "Close it" and I did," she said. ; When I rang him he said "Close it" and I did,
          "He said "go," then "stay," and left," she said. "Why?" ; He said "go," then "stay," and left,|Why?
          "A "b "c" d" e," she said. ; A "b "c" d" e,
          "I read "The Tide"," she said. "Twice." ; I read "The Tide",|Twice.
          “He said “go” and “stay” to me,” she said. ; He said “go” and “stay” to me,
          "He told me "go.¶"Stay," she said. ; go.|Stay,
          A "stray one. "We go," she said. "Now." ; We go,|Now.
          """)
  void marksOfOneShapeNestWhereEachHasAPartner(String text, String expected) {
    assertThat(stretches(text)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      textBlock =
          """
          ``We go,'' she said. ``Now.'' ; We go,|Now.
          ''We go,'' she said, ''now.'' ; We go,|now.
          ‘‘We go,’’ she said. ; We go,
          ``We go,`` she said. ; We go,
          ''It's the pilots' day,'' she said. ; It's the pilots' day,
          ''He told me 'no' twice,'' she said. ; He told me 'no' twice,
          ``He said ``go'' and left,'' she said. ; He said ``go'' and left,
          ''One goes on.¶''Two ends,'' she said. ; One goes on.|Two ends,
          The 6'' pipe was ''far too thin'' for us. ; far too thin
          "A pipe of 12'' broke," she said. ; A pipe of 12'' broke,
          ''We sank in 2012,'' she said. ; We sank in 2012,
          ''We sank in 2012'' is what she said. ; We sank in 2012
          """)
  void marksMayBeSpelledWithSeveralCharacters(String text, String expected) {
    assertThat(stretches(text)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '#',
      textBlock =
          """
          &ldquo;We go,&rdquo; she said. ~ We go,
          &quot;We go,&quot; she said, &#34;now.&#34; ~ We go,|now.
          &#8220;We go,&#8221; she said, &#x201C;now.&#x201d; ~ We go,|now.
          &laquo;We go,&raquo; she said. ~ We go,
          &ldquo;I read &quot;The Tide&quot; twice,&rdquo; she said. ~ I read &quot;The Tide&quot; twice,
          Fish &amp; chips, '' and `` alone, and &quot ~ ##
          """)
  void marksMayBeReferencesOfHtml(String text, String expected) {
    assertThat(stretches(text)).isEqualTo(expected);
  }

  private static String stretches(String table) {
    String text = table.replace("¶", "\n\n");
    String contracted = SpelledMarks.contract(text);
    List<String> found =
        QuoteMarks.in(contracted, ParagraphBounds.of(contracted), Lexicon.ENGLISH).stream()
            .map(marked -> text.substring(marked.start(), marked.end()))
            .toList();
    return String.join("|", found).replace("\n\n", "¶");
  }
}
