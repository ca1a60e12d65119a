package io.newswire.enrich.entities;

import io.newswire.enrich.text.Token;
import io.newswire.model.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Corrects the boundaries of names: titles are removed, halves of a hyphenated word added. */
final class NameBoundaries {
  private static final Set<String> TITLES =
      WordList.of(
          """
          mr mrs ms miss madam madame sir lady lord dame dr prof professor gen general lt
          lieutenant col colonel maj major capt captain sgt sergeant brig brigadier adm admiral
          cmdr pol sheikh king queen prince princess emperor sultan pope rev reverend fr father
          bishop archbishop imam rabbi president senator sen rep gov governor minister
          ambassador judge justice secretary chairman mayor amir emir hon adv advocate eng señor
          don doña
          """);
  private static final Set<String> FAITHS =
      WordList.of(
          """
          Buddhism Buddhist Buddhists Catholic Catholics Christian Christianity Christians Hindu
          Hinduism Hindus Islam Jewish Jews Muslim Muslims Protestant Protestants Sikh Sikhs
          """);

  /** Institutions that one word alone does not name. */
  private static final Set<String> INSTITUTIONS =
      WordList.of(
          """
          Agency Association Authority Bank Board Branch Bureau Chamber Church Club
          College Commission Committee Company Corporation Council Court Department Directorate
          Division Executive Federation Forces Foundation Fund Government Group Institute
          Ministry National Office Opposition Organisation Organization Party Police School
          Secretariat Society State Trust University
          """);

  /** Kinds and parts of countries, and points of the compass, that alone name no place. */
  private static final Set<String> NO_PLACES =
      WordList.of(
          """
          Kingdom Republic State Federation Commonwealth Sultanate Emirate Union North South East
          West Northeast Northwest Southeast Southwest Province District County Municipality
          """);

  /** Acronyms of things that are no organisations. */
  private static final Set<String> COMMON_ACRONYMS =
      WordList.of(
          """
          AC AG AGM AI AIDS ATM BMI CCTV CEO CFO COO COVID CPI CTO DC DG DNA ESG EV EVM FAQ FDI FIR GDP GMO GNP
          GPS GST HIV ICT ID IED IGP IPO IT LGBT LGBTI LGBTQ LNG MBA MCE MEC MLA MOU MP MPs MRI
          MSME MSMEs MoU NFT NFTs NGO NGOs PCR PM PMI PPE PPI PTSD QR R&D RNA SDG SDGs SIM SME SMEs SMS
          STEM TB TV UAV UFO VAT VC VIP VPN
          """);

  private static final Set<String> ROYAL = WordList.of("His Her Their Your Royal Serene The the");
  private static final Set<String> STYLES =
      WordList.of("Highness Majesty Excellency Eminence Holiness Grace Honour Honor");
  private static final Set<String> POSSESSIVE = Set.of("'s", "’s", "'", "’", "‘s");
  private static final Set<String> OFFICES = Set.of("Minister", "Ministers", "Secretary");
  private static final Set<String> MONEY = Set.of("$", "dollar", "dollars");
  private static final Set<String> REPORTS = Set.of("Said", "Says", "SAID", "SAYS");
  private static final Set<String> CLOSING_MARKS = Set.of("”", "\"", "''", "’", "'", "»");
  private static final Set<String> HYPHENS = Set.of("-", "–", "‐");

  private NameBoundaries() {}

  /** The names with corrected boundaries. */
  static List<NameSpan> fix(List<Token> tokens, List<NameSpan> names) {
    List<NameSpan> fixed = new ArrayList<>();
    for (NameSpan name : names) {
      NameSpan right = fix(tokens, name);
      int behind = fixed.isEmpty() ? 0 : fixed.get(fixed.size() - 1).to();
      if (right != null && right.from() >= behind) {
        fixed.add(right);
      }
    }
    return fixed;
  }

  /** The name with corrected boundaries; null if nothing is left of it. */
  private static NameSpan fix(List<Token> tokens, NameSpan name) {
    int from = name.from();
    int to = name.to();
    while (to - from > 1 && POSSESSIVE.contains(tokens.get(to - 1).word())) {
      to--;
    }
    if (name.type() == EntityType.PERSON) {
      to -= reportsInTitleCase(tokens, from, to) ? 1 : 0;
      from = afterStyle(tokens, from, to);
      while (to - from > 0 && isTitle(tokens.get(from))) {
        from += from + 1 < to && tokens.get(from + 1).word().equals(".") ? 2 : 1;
      }
    }
    if (from == to
        || name.type() == EntityType.LOCATION && isMoney(tokens, to)
        || name.type() == EntityType.ORGANIZATION && isPortfolio(tokens, to)
        || name.type() == EntityType.ORGANIZATION
            && to - from == 1
            && isNoOrganization(tokens.get(from).word())
        || name.type() == EntityType.LOCATION && isNoPlace(tokens, from, to)
        || to - from == 1 && isFaith(tokens.get(from))) {
      return null;
    }
    if (name.type() != EntityType.LOCATION) {
      while (joinsRight(tokens, to, name.type())) {
        to += 2;
      }
      while (joinsLeft(tokens, from)) {
        from -= 2;
      }
    }
    return new NameSpan(from, to, name.type());
  }

  /** Kingdom and North alone, which stand for a place named before. */
  private static boolean isNoPlace(List<Token> tokens, int from, int to) {
    return to - from == 1 && NO_PLACES.contains(tokens.get(from).word());
  }

  /** The index after {@code His Highness the} and {@code First} of First Lady, which are titles. */
  private static int afterStyle(List<Token> tokens, int from, int to) {
    if (to - from > 1 && tokens.get(from).word().equals("First") && isTitle(tokens.get(from + 1))) {
      return from + 1;
    }
    int style = from;
    while (style < to && ROYAL.contains(tokens.get(style).word())) {
      style++;
    }
    if (style == from || style == to || !STYLES.contains(tokens.get(style).word())) {
      return from;
    }
    int behind = style + 1;
    return behind < to && tokens.get(behind).word().equals("the") ? behind + 1 : behind;
  }

  static boolean isNoOrganization(String word) {
    return INSTITUTIONS.contains(word) || COMMON_ACRONYMS.contains(word);
  }

  /** The Said of {@code "…," Mayor Jane Doe Said.} */
  private static boolean reportsInTitleCase(List<Token> tokens, int from, int to) {
    int before = from - 1;
    while (before >= 0 && isTitle(tokens.get(before))) {
      before--;
    }
    boolean ends = to == tokens.size() || !Character.isLetter(tokens.get(to).word().codePointAt(0));
    return to - from > 1
        && ends
        && REPORTS.contains(tokens.get(to - 1).word())
        && before >= 0
        && CLOSING_MARKS.contains(tokens.get(before).word());
  }

  static boolean isTitle(Token token) {
    String word = token.word().toLowerCase(Locale.ROOT);
    return TITLES.contains(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
  }

  static boolean isFaith(Token token) {
    return FAITHS.contains(token.word());
  }

  static boolean isHyphen(Token token) {
    return HYPHENS.contains(token.word());
  }

  /** The US of US$5 is a currency. */
  private static boolean isMoney(List<Token> tokens, int next) {
    return next < tokens.size() && MONEY.contains(tokens.get(next).word());
  }

  /** The Interior of Interior Minister. */
  private static boolean isPortfolio(List<Token> tokens, int next) {
    return next < tokens.size() && OFFICES.contains(tokens.get(next).word());
  }

  /** Whether the next token continues the name, as in Kim Nam|-guk. */
  private static boolean joinsRight(List<Token> tokens, int to, EntityType type) {
    return to + 1 < tokens.size()
        && HYPHENS.contains(tokens.get(to).word())
        && tokens.get(to - 1).touches(tokens.get(to))
        && tokens.get(to).touches(tokens.get(to + 1))
        && (type == EntityType.PERSON
            ? Character.isLetter(tokens.get(to + 1).word().codePointAt(0))
            : tokens.get(to + 1).isCapitalised() && !Countries.contains(tokens.get(to + 1).word()));
  }

  private static boolean joinsLeft(List<Token> tokens, int from) {
    return from >= 2
        && HYPHENS.contains(tokens.get(from - 1).word())
        && tokens.get(from - 1).touches(tokens.get(from))
        && tokens.get(from - 2).touches(tokens.get(from - 1))
        && tokens.get(from - 2).isCapitalised();
  }
}
