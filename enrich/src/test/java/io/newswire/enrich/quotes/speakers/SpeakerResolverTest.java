package io.newswire.enrich.quotes.speakers;

import static io.newswire.enrich.quotes.Named.quotes;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text in, the last quote's speaker out: as written, and who that is. */
class SpeakerResolverTest {
  private static final String[] PEOPLE = {
    "Laura Lindqvist", "Thomas Okoro", "Vann Adeyo", "org:Harbour Union"
  };

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      textBlock =
          """
          Laura Lindqvist runs the port. “It is full,” she said. ; she = Laura Lindqvist
          Laura Lindqvist met Thomas Okoro. “It is full,” she said. ; she = Laura Lindqvist
          Laura Lindqvist met Thomas Okoro. “It is full,” he said. ; he = Thomas Okoro
          “No,” said Thomas Okoro of Vann Adeyo.¶“It is full,” he added. ; he = Thomas Okoro
          Mrs. Adeyo met Thomas Okoro. “It is full,” she said. ; she = Vann Adeyo
          Adeyo said she was tired. Laura Lindqvist's boat sank. “It is full,” she said. ; she = Vann Adeyo
          Adeyo campaign manager Thomas Okoro resigned. “It is full,” he said. ; he = Thomas Okoro
          The mayor, Thomas Okoro, met Vann Adeyo. “It is full,” the mayor said. ; the mayor = Thomas Okoro
          Sen. Laura Lindqvist met Vann Adeyo. “It is full,” the senator said. ; the senator = Laura Lindqvist
          Vann Adeyo, a pilot, met Thomas Okoro. “It is full,” said the pilot. ; the pilot = Vann Adeyo
          Sen. Adeyo met Sen. Okoro. “It is full,” the senator said. ; the senator
          Thomas Okoro left. “It is full,” the harbour master said. ; the harbour master
          “It is full,” she said. ; she
          Thomas Okoro, who runs the port, said it was “full.” ; Thomas Okoro
          It was Thomas Okoro who said it was “full.” ; who = Thomas Okoro
          """)
  void pronounsAndRolesAreNamedWhereTheTextMakesItClear(String text, String expected) {
    var found = quotes(text.replace("¶", "\n\n"), PEOPLE);
    assertThat(found.get(found.size() - 1).split(" \\| ")[1]).isEqualTo(expected);
  }
}
