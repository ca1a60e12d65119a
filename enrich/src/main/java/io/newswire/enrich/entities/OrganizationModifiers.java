package io.newswire.enrich.entities;

import io.newswire.enrich.text.Token;
import java.util.List;
import java.util.Set;

/**
 * What stands before the head of an organisation's name and belongs to it: {@code Velmora Harbour}
 * Authority, {@code Women’s} League, {@code Water and Power} Authority.
 */
final class OrganizationModifiers {
  private static final int MAX_WORDS = 8;

  /** Heads of names that begin with their article where it is capitalised within a sentence. */
  private static final Set<String> WITH_ARTICLE =
      WordList.of(
          "Foundation Guardian Herald Institute League Magazine Network Post School Times Tribune Trust");

  private static final Set<String> NO_NAME =
      WordList.of(
          """
          The A An This That These Those In On At From By For With And But Or As Of To Our Their
          His Her Its My Your When While After Before Since If Both Another Each Every Former
          Meanwhile Also
          """);

  /** Heads of offices, before which two fields may stand. */
  private static final Set<String> WITH_FIELDS =
      WordList.of(
          "Agency Association Authority Board Bureau Chamber Commission Committee Committees Corporation Council Department Directorate Federation Foundation Institute Ministry Office Organisation Organization Secretariat Society Trust Union");

  /** Groups of people that an organisation is for, as in {@code Children’s Trust}. */
  private static final Set<String> MEMBERS =
      WordList.of(
          """
          Architects Artists Athletes Authors Boys Builders Children Citizens Consumers Councillors
          Dentists Disabled Doctors Drivers Elders Employees Employers Engineers Exporters Families
          Farmers Fishermen Girls Growers Hawkers Importers Journalists Judges Lawyers Magistrate
          Magistrates Manufacturers Mayors Men Merchants Miners Mothers Musicians Nurses Officers
          Owners Parents Patients Pensioners People Peoples Pharmacists Physicians Pilots Players
          Police Producers Publishers Railwaymen Residents Sailors Seafarers Soldiers Students
          Surgeons Teachers Tenants Traders Veterans Victims Women Workers Writers Youth
          """);

  private static final Set<String> POSSESSIVE = Set.of("'s", "’s", "'", "’");
  private static final Set<String> AND = Set.of("and", "&");
  private static final Set<String> DETERMINERS = WordList.of("the The a an its of 's ’s");

  private OrganizationModifiers() {}

  /**
   * The index of the first word of the name.
   *
   * @param behind the index after the name before
   */
  static int begin(List<Token> tokens, int head, int behind) {
    int from = head;
    while (from > behind && head - from < MAX_WORDS && !tokens.get(from).first()) {
      if (from - 2 >= behind && (isJoined(tokens, from) || isMembers(tokens, from))) {
        from -= 2;
        continue;
      }
      Token before = tokens.get(from - 1);
      if (!before.isCapitalised()
          || NO_NAME.contains(before.word())
          || NameBoundaries.isTitle(before)) {
        break;
      }
      from--;
    }
    int fields = fields(tokens, head, from, behind);
    if (fields < from) {
      return fields;
    }
    boolean article =
        from > behind
            && from > 1
            && from < head
            && WITH_ARTICLE.contains(tokens.get(head).word())
            && tokens.get(from - 1).word().equals("The")
            && !tokens.get(from - 1).first()
            && !tokens.get(from - 2).isCapitalised();
    return article ? from - 1 : from;
  }

  /** The Export-Import of Export-Import Bank. */
  private static boolean isJoined(List<Token> tokens, int i) {
    return i >= 2
        && NameBoundaries.isHyphen(tokens.get(i - 1))
        && tokens.get(i - 2).isCapitalised()
        && tokens.get(i - 2).touches(tokens.get(i - 1))
        && tokens.get(i - 1).touches(tokens.get(i));
  }

  /** The Women’s of Women’s League. */
  private static boolean isMembers(List<Token> tokens, int i) {
    return i >= 2
        && POSSESSIVE.contains(tokens.get(i - 1).word())
        && MEMBERS.contains(tokens.get(i - 2).word());
  }

  /**
   * The index of the first of several fields, such as {@code Water and Power}, else {@code from}.
   */
  private static int fields(List<Token> tokens, int head, int from, int behind) {
    int and = from - 1;
    if (from == head
        || and <= behind
        || !WITH_FIELDS.contains(tokens.get(head).word())
        || !AND.contains(tokens.get(and).word())) {
      return from;
    }
    int first = and;
    while (first > behind && head - first < MAX_WORDS && isField(tokens, first - 1, and)) {
      first--;
    }
    boolean determined = first > 0 && DETERMINERS.contains(tokens.get(first - 1).word());
    return determined && first < and && tokens.get(first).isCapitalised() ? first : from;
  }

  private static boolean isField(List<Token> tokens, int i, int and) {
    Token token = tokens.get(i);
    String word = token.word();
    return word.equals(",") && i < and - 1
        || token.isCapitalised()
            && !token.first()
            && !NO_NAME.contains(word)
            && !OrganizationRule.isHead(token)
            && !Countries.contains(word)
            && !Nationalities.contains(word)
            && !NameBoundaries.isTitle(token);
  }
}
