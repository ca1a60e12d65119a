package io.newswire.enrich.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.model.alert.AlertRule;
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
        "ferry AND            | the query is incomplete after 'ferry AND'",
        "ferry AND OR strike  | 'OR' at column 11 is unexpected",
        "(ferry strike        | the query is incomplete after '(ferry strike'",
        "ferry strike)        | ')' at column 13 is unexpected",
        "ferry \"port orla    | the quote mark at column 7 is not closed",
        "-ferry               | '-ferry' contains only excluded words; add a word that must"
            + " occur",
        "NOT ferry            | '-ferry' contains only excluded words; add a word that must"
            + " occur",
        "strike (NOT ferry)   | '-ferry' contains only excluded words; add a word that must"
            + " occur",
        "tram AND NOT (-ferries) | '-ferries' contains only excluded words; add a word that must"
            + " occur",
        "ferry OR (strike AND (| the query is incomplete after" + " '… rry OR (strike AND ('",
        "*erry                | '*erry' at column 1 starts with a wildcard, which is too slow;"
            + " start it with a letter",
        "title:?erry          | '?erry' at column 7 starts with a wildcard, which is too slow;"
            + " start it with a letter",
        "*:*                  | '*' at column 1 starts with a wildcard, which is too slow;"
            + " start it with a letter",
        "boat auther:Byrne    | the field 'auther' at column 6 does not exist; there are title,"
            + " text, said, speaker, person, organization, place, source, language. A colon inside"
            + " a word is written \\:",
        "the                  | the query has no words, or only common ones, which are left out; add"
            + " another word, or use a phrase in quotation marks",
        "/fer+y/              | /fer+y/ at column 1 is a regular expression, which is not supported; use"
            + " * and ?",
        "[a TO b]             | the range from 'a' to 'b' at column 2 is not supported; use"
            + " words and phrases",
        "a1 AND b1 OR c1      | AND and OR are mixed in '+a1 b1 c1', where the words after OR would"
            + " have no effect; group them with brackets",
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
        "ferry^4 strike     | a boost (^) has no effect in an alert rule",
        "ferry of orla      | 'of' occurs in nearly every article and is left out",
        "ferry or strike    | 'or' is read as OR; a phrase in quotation marks keeps it as a word",
        "fe*                | the rule is slow: it has no required word, so it runs on every article;"
            + " join its wildcards with AND to a word, or start them with three letters",
        "strike OR fe*      | the rule is slow: it has no required word, so it runs on every article;"
            + " join its wildcards with AND to a word, or start them with three letters",
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
        .hasMessage("the query has 1001 words and phrases, more than 1000; split it");
    assertThatThrownBy(() -> RuleParser.parse(AlertRule.of("r", words(5_000))))
        .hasMessage("the query has 58,886 characters, more than 32,768; split it");
  }

  private static String words(int count) {
    return IntStream.range(0, count).mapToObj(i -> "word" + i).collect(Collectors.joining(" OR "));
  }
}
