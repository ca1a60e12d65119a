package io.newswire.enrich.entities;

import io.newswire.enrich.text.Token;
import java.util.List;
import java.util.Set;

/** Finds what somebody has an office in: {@code the director of Orlan}, {@code Orlan’s CEO}. */
final class Offices {
  /** Offices and parts that organisations have and people do not. */
  private static final Set<String> OFFICES =
      WordList.of(
          """
          affiliate board branch CEO CFO chair chairman chairperson chairwoman co-founder cofounder
          COO CTO director directors executive founder founders headquarters manager member members president secretary secretary-general
          shareholder shareholders subsidiary treasurer trustee trustees vice-chairman vice-president
          """);

  private static final Set<String> PREPOSITIONS = Set.of("of", "at");

  private Offices() {}

  /** Whether the words before a name are those of an office in it. */
  static boolean precede(List<Token> tokens, int name) {
    return name > 1
        && PREPOSITIONS.contains(tokens.get(name - 1).word())
        && isOffice(tokens.get(name - 2));
  }

  /** Whether an office and who has it stand behind a name: {@code Orlan CEO Ida Quill}. */
  static boolean follow(List<Token> tokens, int end) {
    return end + 1 < tokens.size()
        && isOffice(tokens.get(end))
        && tokens.get(end + 1).isCapitalised();
  }

  private static boolean isOffice(Token token) {
    String word = token.word();
    return OFFICES.contains(word)
        || OFFICES.contains(Character.toLowerCase(word.charAt(0)) + word.substring(1));
  }
}
