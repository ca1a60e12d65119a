package io.newswire.enrich.entities;

import java.util.List;

/** What the document as a whole and general knowledge of names add to what the tagger found. */
final class NameRules {
  private NameRules() {}

  /** The names put right, completed and repeated; in text order, not overlapping. */
  static List<Name> apply(String text, List<Token> tokens, List<Name> names) {
    List<Name> edged = Edges.fix(tokens, names);
    List<Name> complete = Organizations.complete(tokens, Acronyms.add(tokens, edged));
    return Repeats.apply(text, tokens, complete);
  }
}
