package io.newswire.enrich.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.alert.AlertRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidateIndexTest {
  private final CandidateIndex index = new CandidateIndex();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ferry                           | A ferry rows.             | true",
        "ferry                           | A tram runs.              | false",
        "ferry AND harbour               | A ferry rows.             | false",
        "ferry AND harbour               | The ferry in the harbour  | true",
        "ferry AND harbour               | The harbour of ferries    | true",
        "`\"port orla\"`                 | Orla is far.              | false",
        "`\"port orla\"`                 | Orla is a port.           | true",
        "(ferry OR tram) AND (sea OR bay)| A ferry at sea            | true",
        "(ferry OR tram) AND (sea OR bay)| A tram in the bay         | true",
        "(ferry OR tram) AND (sea OR bay)| A ferry on a lake         | false",
        "ferry NOT harbour               | The ferry in the harbour  | true",
        "minist*                         | The ministers met.        | true",
        "minist*                         | The mine is closed.       | false",
        "minist* AND ferry               | The ministers met.        | false",
        "=Minist*                        | The Ministers met.        | true",
        "=Minist*                        | The ministers met.        | false",
        "`\"prime minist*\"`             | The prime reason          | false",
        "`\"prime minist*\"`             | Prime ministers met.      | true",
        "mi*                             | A tram runs.              | true",
        "ferri~1                         | A tram runs.              | true",
        "ferri~1 AND sea                 | A tram runs.              | false",
        "person:lind AND ferry           | Lind rows a ferry.        | false",
      })
  void selectsARuleWhereTheArticleHasWhatItRequires(String query, String text, boolean selected)
      throws Exception {
    List<RulePart> parts = parts("r", query);
    parts.forEach(index::add);

    assertThat(index.select(article(parts, text)).isEmpty()).isEqualTo(!selected);
  }

  @Test
  void selectsEachAlternativeByItself() throws Exception {
    List<RulePart> parts = parts("r", "ferry OR tram OR bus");
    parts.forEach(index::add);

    assertThat(index.select(article(parts, "The tram and the bus"))).hasSize(2);
  }

  @Test
  void aRemovedRuleIsNotSelectedAndTheOthersWithItsTermsAre() throws Exception {
    List<RulePart> gone = parts("gone", "(ferry AND harbour) OR minist* OR mi*");
    List<RulePart> stays = parts("stays", "(harbour AND ferry) OR ministers");
    List<RulePart> all = new ArrayList<>(gone);
    all.addAll(stays);
    all.forEach(index::add);
    ArticleFields article = article(all, "Ministers in the harbour on a ferry");
    assertThat(index.select(article)).containsExactlyInAnyOrderElementsOf(all);

    index.removeAll(gone);
    assertThat(index.select(article)).containsExactlyInAnyOrderElementsOf(stays);

    index.removeAll(stays);
    assertThat(index.select(article)).isEmpty();
    stays.forEach(index::add);
    assertThat(index.select(article)).containsExactlyInAnyOrderElementsOf(stays);
  }

  private static List<RulePart> parts(String id, String query) throws RuleException {
    return RulePart.of(RuleParser.parse(AlertRule.of(id, query)));
  }

  private static ArticleFields article(List<RulePart> parts, String text) {
    Set<String> fields = new HashSet<>();
    parts.forEach(part -> fields.addAll(part.rule().fields()));
    return ArticleFields.of(Stories.story("", text), fields);
  }
}
