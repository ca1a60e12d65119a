package io.newswire.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsQueryTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "“ferry inquiry”         | \"ferry inquiry\"",
        "„ferry inquiry“         | \"ferry inquiry\"",
        "«ferry inquiry»~3       | \"ferry inquiry\"~3",
        "''ferry inquiry''       | \"ferry inquiry\"",
        "‘Levi’s docks’          | \"levi dock\"",
        "Levi’s docks            | +levi +dock",
        "title:“ferry inquiry”   | title:\"ferry inquiry\"",
        "=“AT&T”                 | story.exact:\"AT and T\"",
        "=US                     | story.exact:US",
        "US                      | story.exact:US",
        "us                      | us",
        "AT&T                    | \"at and t\"",
        "C++                     | \"c plus plus\"",
        ".NET                    | \"dot net\"",
        "U.S. AND U.K.           | +story.exact:US +uk",
        "9/11                    | \"9 11\"",
        "vice-presid*            | story.words:\"vice presid*\"",
        "covid-*                 | story.words:covid",
        "trans-atlantik~1        | story.words:\"trans atlantik~1\"",
        "ferry – delay           | +ferry +delay",
        "ferry –delay            | +ferry -delay",
        "ferry NEAR/3 inquiry    | \"ferry inquiry\"~3",
        "“a ferry” NEAR inquiry  | \"a ferry inquiry\"~10",
        "ferry or boat           | ferry boat",
        "(or ferry)              | +ferry",
        "Yahoo! shares           | +yahoo +share",
        "10:30                   | \"10 30\"",
        "서울                    | story.words:서울*",
        "ท่า                      | \"ท ่ า\"",
        "Nu\u0301ñez             | nunez",
      })
  void isReadAs(String typed, String query) throws QueryException {
    assertThat(NewsQuery.ofRule(typed, QueryField.STORY).query().toString("story"))
        .isEqualTo(query);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "US    | 'US' is taken as written, in capitals, because 'us' is a common word; =US says so",
        "NATO  | 'NATO' is found in small letters too; =NATO finds it only as written",
        "C++   | 'C++' is found in small letters too; =\"C++\" finds it only as written",
        "AT&T  | 'AT&T' is found in small letters too; =\"AT&T\" finds it only as written",
        ".NET  | '.NET' is found in small letters too; =.NET finds it only as written",
      })
  void namesInCapitalsAndWithSignsGetTheAdviceToAskAsWritten(String typed, String remark)
      throws QueryException {
    assertThat(NewsQuery.ofRule(typed, QueryField.STORY).remarks()).containsExactly(remark);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "speaker:=US        | '=US' at column 9 has no effect in the field 'speaker', which ignores"
            + " case and accents; leave out =",
        "ferry = (boat)     | = at column 7 must stand directly before a word or a phrase",
        "NEAR ferry         | NEAR at column 1 must stand between two words or phrases, as in ferry"
            + " NEAR/3 inquiry",
        "“a b” AND \"c d    | the quote mark at column 11 is not closed",
        "“a b” AND OR c     | 'OR' at column 11 is unexpected",
        "\"a b\"~600        | ~600 after \"a b\" at column 2 is too large; at most 500 words may stand"
            + " between",
        "f*e*r*r*i*e*s*x*y* | 'f*e*r*r*i*e*s*x*y*' at column 1 has more than 8 wildcards; take some"
            + " out",
        "vice-*ent          | '*ent' at column 6 starts with a wildcard, which is too slow; start"
            + " it with a letter",
      })
  void refusesWithThePlace(String typed, String reason) {
    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(() -> NewsQuery.ofRule(typed, QueryField.STORY))
        .withMessage(reason);
  }

  @Test
  void refusesWhatCostsTooMuch() {
    refused("(".repeat(5_000) + "ferry" + ")".repeat(5_000))
        .withMessage("the bracket at column 51 is within 50 others; at most 50 are allowed");
    refused("title:(".repeat(2_000) + "ferry" + ")".repeat(2_000)).withMessageContaining("column");
    refused("\"" + "x".repeat(40_000) + "\"").withMessageContaining("40,002 characters");
    refused(words(208, "~")).withMessageContaining("fuzzy word too many; a query may have 20");
    refused(words(301, "*")).withMessageContaining("a query may have 300");
    refused("x".repeat(200) + "~").withMessageContaining("longer than 100 characters");
    refused("NOT ".repeat(4_000) + "ferry").withMessageNotContaining("StackOverflow");
  }

  @Test
  void neverThrowsAnythingElseThanItsOwnRefusal() {
    Random random = new Random(20261128);
    String[] pieces = {
      "ferry", "US", "\"", "“", "”", "'", "(", ")", "[", "]", "{", "}", ":", "title:", "=", "~",
          "^2",
      "*", "?", "/", "\\", "&&", "||", "|", "!", "-", "+", "AND", "OR", "NOT", "NEAR/2", " ", " ",
          " ",
      "or", "the", "é", "\u00ad", "\ud83d", "東京", "~0.5", "TO", "https://a.example/b"
    };
    for (int i = 0; i < 20_000; i++) {
      String query =
          IntStream.range(0, 1 + random.nextInt(8))
              .mapToObj(n -> pieces[random.nextInt(pieces.length)])
              .collect(Collectors.joining());
      assertThat(answer(query)).as(query).isNotEmpty();
    }
  }

  private static String answer(String query) {
    try {
      return NewsQuery.ofSearch(query, QueryField.STORY).query().toString();
    } catch (QueryException e) {
      return e.getMessage();
    }
  }

  private static org.assertj.core.api.ThrowableAssertAlternative<QueryException> refused(
      String query) {
    return assertThatExceptionOfType(QueryException.class)
        .isThrownBy(() -> NewsQuery.ofRule(query, QueryField.STORY));
  }

  private static String words(int count, String suffix) {
    return IntStream.range(0, count)
        .mapToObj(i -> "word" + i + suffix)
        .collect(Collectors.joining(" OR "));
  }
}
