package io.newswire.ingest.extract.html.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "By Ada Byrne and Tom Doyle > Ada Byrne; Tom Doyle",
        "Von Lena Brandt > Lena Brandt",
        "Par Luc Moreau, Inès Petit et Zoé Roux > Luc Moreau; Inès Petit; Zoé Roux",
        "By ABBY BYFIELD, TOBY KASDAN and ROBYN PEAR > ABBY BYFIELD; TOBY KASDAN; ROBYN PEAR",
        "by Ludo van der Meer and Ana de la Cruz > Ludo van der Meer; Ana de la Cruz",
        "Ada Byrne | Tom Doyle > Ada Byrne; Tom Doyle",
        "Siobhán O’Hara & D'Arcy Quill > Siobhán O’Hara; D'Arcy Quill",
        "홍길동 기자 > 홍길동"
      })
  void takesNamesOutOfByLines(String byline, String names) {
    assertThat(names(byline)).containsExactly(names.split("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Ada Byrne, ada@herald.example, 26.02.2026 > Ada Byrne",
        "Ada Byrne, Harbour correspondent > Ada Byrne",
        "Ada Byrne, Senior Director of Operations > Ada Byrne",
        "Ada Byrne Senior Harbour Reporter Updated March 4, 2031 > Ada Byrne",
        "Ada Byrne, see more > Ada Byrne",
        "By Ada Byrne ada.byrne@herald.example @adabyrne > Ada Byrne",
        "Ada Byrne (@adabyrne) and Tom Doyle (tom@herald.example) > Ada Byrne; Tom Doyle",
        "Ada Byrne, November 18 > Ada Byrne",
        "Ada Byrne, Tom Doyle, and Ida Falk in Fenwick > Ada Byrne; Tom Doyle; Ida Falk",
        "Ada Byrne and Tom Doyle, Port Orla > Ada Byrne; Tom Doyle",
        "Ada Byrne, Redakteurin > Ada Byrne",
        "Ada Byrne (text), Tom Doyle > Tom Doyle"
      })
  void stopsAtTheFirstPieceThatIsNoName(String byline, String names) {
    assertThat(names(byline)).containsExactly(names.split("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Martin Lowe, Jr. > Martin Lowe, Jr.",
        "Martin Lowe, III and Ada Byrne > Martin Lowe, III; Ada Byrne",
        "Ada Byrne, PhD > Ada Byrne",
        "Ada Byrne, M.D., and Tom Doyle, OBE > Ada Byrne; Tom Doyle",
        "Byrne, Ada > Ada Byrne",
        "van der Meer, Ludo > Ludo van der Meer",
        "Byrne, Ada; Doyle, Tom > Ada Byrne; Tom Doyle"
      })
  void aCommaInsideOfANamePartsNoNames(String byline, String names) {
    assertThat(names(byline)).containsExactly(names.split("; "));
  }

  @Test
  void aParticleOfANameIsNoBy() {
    assertThat(names("Van Persen")).containsExactly("Van Persen");
    assertThat(names("De Smet")).containsExactly("De Smet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"admin", "Name *", "(Photo: Quinn)", "4 min read", "12 minutes ago", "Author"})
  void whatIsNoNameGivesNone(String byline) {
    assertThat(names(byline)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Selwick Ledger",
        "Reuters",
        "Selwick Press",
        "Harbour Desk",
        "Senior Director of Operations",
        "Ada"
      })
  void newsroomsAgenciesAndJobsAreNoPeople(String name) {
    assertThat(PersonName.matches(name)).isFalse();
  }

  private static List<String> names(String... bylines) {
    return ByLine.names(List.of(bylines));
  }
}
