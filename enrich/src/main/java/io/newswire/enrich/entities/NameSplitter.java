package io.newswire.enrich.entities;

import static io.newswire.model.EntityType.ORGANIZATION;

import io.newswire.enrich.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits organisations that the tagger takes for one: A & B, C & D Co., and Institute A at
 * University B.
 */
final class NameSplitter {
  private static final Set<String> LEGAL_FORMS =
      WordList.of(
          """
          Inc Inc. Ltd Ltd. LLC L.L.C. LLP L.P. LP PLC plc Corp Corp. Co Co. Limited Incorporated
          S.A. SA N.V. AG GmbH P.C. PC
          """);

  private NameSplitter() {}

  /** The names, with those of several firms split. */
  static List<NameSpan> split(List<Token> tokens, List<NameSpan> names) {
    List<NameSpan> all = new ArrayList<>();
    for (NameSpan name : names) {
      int from = name.from();
      for (int i = from + 1; i < name.to() - 1; i++) {
        if (cuts(tokens, name, from, i)) {
          all.add(new NameSpan(from, i, ORGANIZATION));
          from = i + 1;
        }
      }
      all.add(new NameSpan(from, name.to(), name.type()));
    }
    return all;
  }

  /**
   * Whether both sides are names: of {@code at}; of a comma or {@code and}, where both are firms,
   * which they are not in a name such as A, B & C.
   */
  private static boolean cuts(List<Token> tokens, NameSpan name, int from, int joint) {
    if (name.type() == ORGANIZATION && tokens.get(joint).word().equals("at")) {
      return true;
    }
    return name.type() == ORGANIZATION
        && (tokens.get(joint).word().equals(",")
                && !LEGAL_FORMS.contains(tokens.get(joint + 1).word())
            || tokens.get(joint).word().equals("and") && isFirm(tokens, joint + 1, name.to()))
        && isFirm(tokens, from, joint);
  }

  private static boolean isFirm(List<Token> tokens, int from, int to) {
    return tokens.subList(from, to).stream()
        .anyMatch(token -> token.word().equals("&") || LEGAL_FORMS.contains(token.word()));
  }
}
