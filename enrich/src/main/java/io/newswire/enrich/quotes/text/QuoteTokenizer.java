package io.newswire.enrich.quotes.text;

import io.newswire.enrich.quotes.lexicon.Lexeme;
import io.newswire.enrich.quotes.lexicon.Lexicon;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.marks.QuotedSpan;
import io.newswire.enrich.quotes.marks.Whitespace;
import io.newswire.model.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits an article into {@link QuoteToken}s. */
final class QuoteTokenizer {
  /** Abbreviations, whose full stop does not end a sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "sen", "sens", "rep", "reps", "gov", "govs", "lt", "gen",
          "col", "maj", "capt", "cmdr", "adm", "sgt", "cpl", "pvt", "rev", "hon", "st", "jr", "sr",
          "vs", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "ala", "ariz", "ark", "calif",
          "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "md", "mass", "mich",
          "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "va",
          "vt", "wash", "wis", "wyo", "atty", "supt", "pres", "inc", "ltd", "corp", "co", "bros",
          "messrs", "fr", "msgr", "amb", "insp", "mt", "ft");

  private static final int LONGEST_ELISION = 6;
  private static final int LONGEST_PRONOUN = 6;

  private static final Set<String> CLITICS = Set.of("s", "d", "ll", "ve", "re", "m");

  private final String text;
  private final Lexicon lexicon;
  private final List<Mention> mentions;
  private final List<QuoteToken> tokens = new ArrayList<>();
  private int mention;

  private QuoteTokenizer(String text, Lexicon lexicon, List<Mention> mentions) {
    this.text = text;
    this.lexicon = lexicon;
    this.mentions = mentions;
  }

  static List<QuoteToken> of(
      String text, Lexicon lexicon, List<QuotedSpan> marked, List<Mention> mentions) {
    QuoteTokenizer cutting = new QuoteTokenizer(text, lexicon, mentions);
    int at = 0;
    for (QuotedSpan quote : marked) {
      cutting.cut(at, quote.outerStart());
      cutting.tokens.add(
          new QuoteToken(
              quote.outerStart(), quote.outerEnd(), "", false, Lexeme.UNKNOWN, null, quote));
      at = quote.outerEnd();
    }
    cutting.cut(at, text.length());
    return cutting.tokens;
  }

  private void cut(int from, int to) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (Whitespace.is(c)) {
        i++;
        continue;
      }
      int end = Character.isLetterOrDigit(c) ? wordEnd(i, to) : otherEnd(i, to);
      end = elisionEnd(i, end);
      int pronoun = enclitic(i, end);
      if (pronoun > i) {
        boolean linked = pronoun - 3 > i && text.startsWith("-t-", pronoun - 3);
        add(i, linked ? pronoun - 3 : pronoun - 1);
        i = pronoun;
      }
      int clitic = clitic(i, end);
      if (clitic > i) {
        add(i, clitic);
      }
      add(Math.max(clitic, i), end);
      i = end;
    }
  }

  private int wordEnd(int from, int to) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      boolean letter = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
      boolean inner = i + 1 < to && "'’-.&@,".indexOf(c) >= 0 && joins(c, i);
      if (!letter && !inner) {
        break;
      }
      i++;
    }
    if (i < to && text.charAt(i) == '.' && keepsStop(text.substring(from, i), i + 1 < to)) {
      i++;
    }
    return i;
  }

  /** The end of an elided word that the lexicon knows, such as {@code l'}; otherwise the end. */
  private int elisionEnd(int start, int end) {
    for (int i = start + 1; i < end - 1 && i - start <= LONGEST_ELISION; i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '’') {
        String word = text.substring(start, i).toLowerCase(Locale.ROOT) + '\'';
        return lexicon.of(word) == Lexeme.UNKNOWN ? end : i + 1;
      }
    }
    return end;
  }

  /** Where the pronoun of {@code dit-il} or {@code a-t-elle} begins; -1 if there is none. */
  private int enclitic(int start, int end) {
    int hyphen = end - 1;
    while (hyphen > start && end - hyphen <= LONGEST_PRONOUN && text.charAt(hyphen) != '-') {
      hyphen--;
    }
    boolean pronoun =
        lexicon != Lexicon.ENGLISH
            && hyphen > start
            && text.charAt(hyphen) == '-'
            && lexicon.of(text.substring(hyphen + 1, end)).classes().contains(WordClass.HE_SHE);
    return pronoun ? hyphen + 1 : -1;
  }

  private boolean joins(char c, int i) {
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    return c == ','
        ? Character.isDigit(before) && Character.isDigit(after)
        : Character.isLetterOrDigit(after)
            && (c != '.' || !Character.isUpperCase(after) || initial(i));
  }

  /** Whether the stop at {@code i} follows a single letter, as in {@code U.S.}. */
  private boolean initial(int i) {
    return Character.isUpperCase(text.charAt(i - 1))
        && (i < 2 || !Character.isLetterOrDigit(text.charAt(i - 2)));
  }

  private boolean keepsStop(String word, boolean goesOn) {
    return goesOn && lexicon.hasOrdinalStops() && word.matches("\\d{1,2}")
        || word.length() == 1 && Character.isUpperCase(word.charAt(0))
        || word.matches("(\\p{L}\\.)+\\p{L}")
        || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
            && Character.isUpperCase(word.charAt(0));
  }

  private int otherEnd(int from, int to) {
    char c = text.charAt(from);
    boolean apostrophe = c == '\'' || c == '’';
    if (apostrophe && from + 1 < to && Character.isLetter(text.charAt(from + 1))) {
      return wordEnd(from + 1, to);
    }
    int i = from + 1;
    while (i < to && text.charAt(i) == c && c != '(' && c != ')') {
      i++;
    }
    return i;
  }

  /** The offset of a clitic {@code 's} or {@code 'd}; an offset before the word if it has none. */
  private int clitic(int start, int end) {
    for (int at = end - 1; at > start && at >= end - 3; at--) {
      if (text.charAt(at) == '\'' || text.charAt(at) == '’') {
        return CLITICS.contains(text.substring(at + 1, end)) ? at : start - 1;
      }
    }
    return start - 1;
  }

  private void add(int start, int end) {
    while (mention < mentions.size() && mentions.get(mention).end() <= start) {
      mention++;
    }
    Mention over = mention < mentions.size() ? mentions.get(mention) : null;
    boolean covered = over != null && over.start() < end;
    String word = text.substring(start, end).replace('’', '\'').toLowerCase(Locale.ROOT);
    tokens.add(
        new QuoteToken(
            start,
            end,
            word,
            Character.isUpperCase(text.charAt(start)),
            lexicon.of(word),
            covered ? over : null,
            null));
  }
}
