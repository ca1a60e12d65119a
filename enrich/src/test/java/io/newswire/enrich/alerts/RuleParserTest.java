package io.newswire.enrich.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.model.AlertRule;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                   | the query is empty; say what to look for",
        "ferry AND            | the query ends where more must follow: behind 'ferry AND'",
        "ferry AND OR strike  | 'OR' at column 11 does not belong there",
        "(ferry strike        | the query ends where more must follow: behind '(ferry strike'",
        "ferry strike)        | ')' at column 13 does not belong there",
        "ferry \"port orla    | the quote mark at column 7 is not closed",
        "-ferry               | '-ferry' only says what must not be there; add a word that must be"
            + " there beside it",
        "NOT ferry            | '-ferry' only says what must not be there; add a word that must be"
            + " there beside it",
        "strike (NOT ferry)   | '-ferry' only says what must not be there; add a word that must be"
            + " there beside it",
        "tram AND NOT (-ferries) | '-ferries' only says what must not be there; add a word that must be"
            + " there beside it",
        "ferry OR (strike AND (| the query ends where more must follow: behind"
            + " '… rry OR (strike AND ('",
        "*erry                | '*erry' at column 1 starts with a wildcard and would have to be"
            + " compared with every word of every article; start it with a letter",
        "title:?erry          | '?erry' at column 7 starts with a wildcard and would have to be"
            + " compared with every word of every article; start it with a letter",
        "*:*                  | '*' at column 1 starts with a wildcard and would have to be"
            + " compared with every word of every article; start it with a letter",
        "boat auther:Byrne    | the field 'auther' at column 6 does not exist; there are title,"
            + " text, said, speaker, person, organization, place, source, language. A colon inside"
            + " a word is written \\:",
        "the                  | nothing is left to look for; use a word that not every article has, or a"
            + " phrase in quotation marks",
        "/fer+y/              | /fer+y/ at column 1 is a regular expression; use * and ?",
        "[a TO b]             | the range from 'a' to 'b' at column 2 has no meaning in words",
        "a1 AND b1 OR c1      | AND and OR stand side by side in '+a1 b1 c1' and what stands"
            + " behind OR would not count; put brackets around what belongs together",
      })
  void refusesWithTheReason(String query, String reason) {
    assertThatThrownBy(() -> RuleParser.parse(AlertRule.of("r", query)))
        .isInstanceOf(RuleException.class)
        .hasMessage(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ferry^4 strike     | a boost (^) does nothing: an alert is told or not",
        "ferry of orla      | 'of' stands in every article and is left out",
        "ferry or strike    | 'or' is read as OR; a phrase in quotation marks keeps it as a word",
        "fe*                | it has to be run on every article, because no word of it must be there;"
            + " join its wildcards with AND to a word, or give them three letters to start with",
        "strike OR fe*      | it has to be run on every article, because no word of it must be there;"
            + " join its wildcards with AND to a word, or give them three letters to start with",
      })
  void remarksOnWhatItsAuthorShouldKnow(String query, String remark) throws RuleException {
    assertThat(RuleParser.parse(AlertRule.of("r", query)).remarks()).containsExactly(remark);
  }

  @ParameterizedTest
  @CsvSource({"ferry", "ferr*", "strike AND fe*", "speaker:byrne", "people:byrne", "source:herald"})
  void hasNothingToRemarkOnAGoodRule(String query) throws RuleException {
    assertThat(RuleParser.parse(AlertRule.of("r", query)).remarks()).isEmpty();
  }

  @Test
  void takesAThousandWordsAndNoMore() throws RuleException {
    assertThat(RuleParser.parse(AlertRule.of("r", words(1_000))).query().toString())
        .contains("word0", "word999");
    assertThatThrownBy(() -> RuleParser.parse(AlertRule.of("r", words(1_001))))
        .hasMessage("it asks for 1001 words and phrases, more than 1000; split it");
    assertThatThrownBy(() -> RuleParser.parse(AlertRule.of("r", words(5_000))))
        .hasMessage("it has 58,886 characters, more than 32,768; split it");
  }

  private static String words(int count) {
    return IntStream.range(0, count).mapToObj(i -> "word" + i).collect(Collectors.joining(" OR "));
  }
}
