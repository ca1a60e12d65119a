package io.newswire.enrich.entities;

import io.newswire.enrich.text.Token;
import java.util.List;

/** Corrects the names of languages other than English. */
final class ForeignNameRules {
  private ForeignNameRules(String language) {}

  static ForeignNameRules of(String language) {
    return new ForeignNameRules(language);
  }

  List<NameSpan> apply(String text, List<Token> tokens, List<NameSpan> names) {
    return names;
  }
}
