package io.newswire.enrich.alerts;

import io.newswire.query.QueryField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryDecomposer;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.search.Query;

/** How the rules worth running on an article are found: by words they cannot match without. */
public final class RulePresearcher {
  /**
   * How many words a rule is filed under, where it has as many that must be there: an article has
   * to have all of them before the rule is run.
   */
  private static final int PASSES = 4;

  /** Nearly all articles agree in language, many in source: last choices to file a rule under. */
  private static final TermWeightor WEIGHTS =
      TermWeightor.combine(
          TermWeightor.DEFAULT,
          TermWeightor.fieldWeightor(0.01, QueryField.LANGUAGE.fieldName()),
          TermWeightor.fieldWeightor(0.1, QueryField.SOURCE.fieldName(), QueryField.WHOLE_SOURCE));

  private static final Presearcher MULTIPASS = multipass(PASSES);

  private RulePresearcher() {}

  static Presearcher multipass(int passes) {
    return new MultipassTermFilteredPresearcher(
        passes, 0, WEIGHTS, List.of(new WildcardQueryHandler()), Set.of());
  }

  /** The best known for many rules. Holds no state. */
  public static Presearcher best() {
    return MULTIPASS;
  }

  /** Whether some part of the rule is to be run on every article, whatever its words. */
  static boolean runsAlways(Query query) {
    return new QueryDecomposer()
        .decompose(query).stream()
            .map(part -> MULTIPASS.indexQuery(part, Map.of()))
            .anyMatch(RulePresearcher::runsAlways);
  }

  private static boolean runsAlways(Document filed) {
    return filed.getField(TermFilteredPresearcher.ANYTOKEN_FIELD) != null;
  }
}
