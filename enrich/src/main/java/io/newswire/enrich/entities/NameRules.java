package io.newswire.enrich.entities;

import io.newswire.enrich.names.KnownNames;
import io.newswire.enrich.text.Token;
import java.util.List;

/** Applies the rules that correct and complete the names of the tagger, in order. */
final class NameRules {
  private NameRules() {}

  /** The corrected and completed names, in text order, not overlapping. */
  static List<NameSpan> apply(
      String text, List<Token> tokens, List<NameSpan> names, KnownNames.Finder finder) {
    List<NameSpan> edged = NameBoundaries.fix(tokens, NameSplitter.split(tokens, names));
    List<NameSpan> people = Nicknames.join(tokens, GivenNameRules.apply(tokens, edged));
    List<NameSpan> joined = NameJoiner.join(tokens, people);
    List<NameSpan> acronyms = AcronymContextRule.add(tokens, AcronymRule.add(tokens, joined));
    List<NameSpan> complete = OrganizationRule.complete(tokens, acronyms);
    List<NameSpan> typed =
        NounContextRule.apply(text, tokens, HeadWordRule.apply(text, tokens, complete));
    List<NameSpan> cut = KnownNameCutter.cut(tokens, typed, finder);
    List<NameSpan> known = ShortNames.apply(tokens, KnownNameRules.apply(tokens, cut, finder));
    List<NameSpan> all = Surnames.add(tokens, RepeatedNames.apply(text, tokens, known));
    return HeadWordRule.withoutThings(tokens, all);
  }
}
