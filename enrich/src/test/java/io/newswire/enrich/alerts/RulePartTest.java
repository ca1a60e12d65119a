package io.newswire.enrich.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.alert.AlertRule;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.Test;

class RulePartTest {
  @Test
  void allPartsShareOneQueryOfWhatIsExcluded() throws Exception {
    String rule =
        "(%s) NOT (%s)".formatted(words("wanted", " OR "), words("excluded", " OR "))
            + words(" -unwanted", "");

    List<RulePart> parts = RulePart.of(RuleParser.parse(AlertRule.of("r", rule)));

    Set<Query> excluded = Collections.newSetFromMap(new IdentityHashMap<>());
    for (RulePart part : parts) {
      List<BooleanClause> clauses = ((BooleanQuery) part.query()).clauses();
      assertThat(clauses).hasSize(2);
      excluded.add(clauses.get(1).getQuery());
    }
    assertThat(parts).hasSize(100);
    assertThat(excluded).hasSize(1);
  }

  private static String words(String word, String between) {
    return IntStream.range(0, 100).mapToObj(i -> word + i).collect(Collectors.joining(between));
  }
}
