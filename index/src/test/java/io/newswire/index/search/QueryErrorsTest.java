package io.newswire.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryErrorsTest {
  @Test
  void anOpenBracketIsSaidToBeOpen() {
    assertThat(
            QueryErrors.message(
                "Cannot parse 'a AND (b': Encountered \"<EOF>\" at line 1, column 8.\nWas",
                "a AND (b"))
        .isEqualTo(
            "query 'a AND (b' cannot be read at character 9: the query ends too early; is a quote"
                + " mark or bracket open?");
  }

  @Test
  void anUnexpectedWordIsNamedWithItsPlace() {
    assertThat(
            QueryErrors.message(
                "Cannot parse 'a AND OR b': Encountered \" <OR> \"OR \"\" at line 1, column 6.\nWas",
                "a AND OR b"))
        .isEqualTo("query 'a AND OR b' cannot be read at character 7: unexpected 'OR b'");
  }

  @Test
  void anyOtherReasonIsPassedOn() {
    assertThat(
            QueryErrors.message(
                "Cannot parse '*x': '*' or '?' not allowed as first character in WildcardQuery",
                "*x"))
        .isEqualTo(
            "query '*x' cannot be read: '*' or '?' not allowed as first character in WildcardQuery");
  }
}
