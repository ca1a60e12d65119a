package io.newswire.enrich.entities;

import io.newswire.enrich.text.Token;
import java.util.List;

/** What the document as a whole and general knowledge of names add to what the tagger found. */
final class NameRules {
  private NameRules() {}

  /** The names put right, completed and repeated; in text order, not overlapping. */
  static List<NameSpan> apply(String text, List<Token> tokens, List<NameSpan> names) {
    List<NameSpan> edged = NameBoundaries.fix(tokens, Splits.split(tokens, names));
    List<NameSpan> people = Nicknames.join(tokens, GivenNameRules.apply(tokens, edged));
    List<NameSpan> joined = Joins.join(tokens, people);
    List<NameSpan> complete = OrganizationRule.complete(tokens, AcronymRule.add(tokens, joined));
    return Surnames.add(tokens, RepeatedNames.apply(text, tokens, complete));
  }
}
