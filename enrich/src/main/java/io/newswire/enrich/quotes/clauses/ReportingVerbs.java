package io.newswire.enrich.quotes.clauses;

import io.newswire.enrich.quotes.lexicon.CueVerb;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import io.newswire.enrich.quotes.text.Sentence;
import java.util.List;
import java.util.Set;

/** Decides whether a word is used as a reporting verb. */
public final class ReportingVerbs {
  private final List<QuoteToken> tokens;

  public ReportingVerbs(List<QuoteToken> tokens) {
    this.tokens = tokens;
  }

  /** The reporting verb at a token; null if the word has no such form. */
  public CueVerb at(Sentence sentence, int i) {
    QuoteToken token = tokens.get(i);
    boolean opens = i == sentence.from() || tokens.get(i - 1).isQuote();
    if (!token.isWord() || token.mention() != null) {
      return null;
    }
    if (token.capital() && !opens && !inTitleCase(sentence, i)) {
      return null;
    }
    CueVerb known = token.lexeme().cueVerb();
    return known == null && token.word().endsWith("ed") && besideQuote(sentence, i)
        ? new CueVerb(token.word(), CueVerb.Form.PAST, true, false, Set.of())
        : known;
  }

  /** {@code "…," Jane Doe Said.} and {@code "…", Said Jane Doe}, as some headlines write it. */
  private boolean inTitleCase(Sentence sentence, int i) {
    QuoteToken before = tokens.get(i - 1);
    boolean ends = i + 1 == sentence.to() || !tokens.get(i + 1).isWord();
    boolean headline =
        before.capital()
            && before.mention() != null
            && i + 1 < sentence.to()
            && tokens.get(i + 1).capital()
            && tokens.get(i + 1).isWord();
    boolean behindQuote =
        before.isComma() && i - 2 >= sentence.from() && tokens.get(i - 2).isQuote();
    return behindQuote || headline || ends && NounChunker.person(before.mention());
  }

  /** Any verb reports in {@code "…," beamed Jane Doe} and {@code "…," she beamed}. */
  private boolean besideQuote(Sentence sentence, int i) {
    int subject = i - 1;
    if (subject >= sentence.from() && tokens.get(subject).isQuote()) {
      return i + 1 < sentence.to() && NounChunker.person(tokens.get(i + 1).mention());
    }
    while (subject > sentence.from()
        && tokens.get(subject).mention() != null
        && tokens.get(subject - 1).mention() == tokens.get(subject).mention()) {
      subject--;
    }
    boolean pause = i + 1 == sentence.to() || !tokens.get(i + 1).isWord();
    return pause
        && subject > sentence.from()
        && tokens.get(subject - 1).isQuote()
        && (tokens.get(subject).is(WordClass.HE_SHE)
            || NounChunker.person(tokens.get(subject).mention()));
  }

  /** Whether an auxiliary between two tokens is a form of {@code be}. */
  public boolean hasBe(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.get(i).is(WordClass.BE)) {
        return true;
      }
    }
    return false;
  }

  /** The index after the last token before a verb that is neither adverb nor auxiliary. */
  public int left(int from, int verbAt) {
    int i = verbAt;
    while (i > from) {
      QuoteToken token = tokens.get(i - 1);
      boolean day = token.is("on") && i < verbAt && tokens.get(i).isAdverb();
      if (!token.is(WordClass.AUXILIARY) && !token.isAdverb() && !day) {
        break;
      }
      i--;
    }
    return i;
  }

  /**
   * Whether the words before a form such as {@code claims} show that it is a noun.
   *
   * @param left the index after the last token before the verb that is neither adverb nor auxiliary
   */
  boolean isNoun(int left, int verbAt, CueVerb verb) {
    QuoteToken before = tokens.get(left - 1);
    if (before.is(WordClass.DETERMINER)) {
      return !before.is(WordClass.STANDING_ALONE) || verb.nounLike();
    }
    boolean bare = verb.form() == CueVerb.Form.BASE;
    if (!bare && verb.form() != CueVerb.Form.PRESENT) {
      return false;
    }
    boolean possessed = left < verbAt && tokens.get(verbAt - 1).is("'s");
    boolean governed = before.is(WordClass.PREPOSITION) && !before.is("to");
    boolean person =
        before.is(WordClass.PRONOUN)
            || NounChunker.person(before.mention()) && introduces(verbAt + 1)
            || before.mention() != null && begins(verbAt + 1);
    boolean helped = helped(before, left, verbAt);
    return possessed
        || governed
        || verb.nounLike() && !person && !helped && !before.is("who") && !claims(before, verbAt)
        || bare
            && !helped
            && !plural(before)
            && !verb.base().equals("say")
            && !introducesThat(verbAt);
  }

  /**
   * Whether the words behind a verb show that it is one: {@code claims that}, {@code claims they}.
   */
  boolean introducesClause(CueVerb verb, int next, int end) {
    return next < end
        && (tokens.get(next).is("that")
            || tokens.get(next).is(WordClass.PRONOUN)
            || verb.base().equals("say") && tokens.get(next).isWord());
  }

  /** Whether a subject in the plural and a pronoun surround a verb: {@code critics claim it}. */
  private boolean claims(QuoteToken before, int verbAt) {
    return plural(before)
        && verbAt + 1 < tokens.size()
        && tokens.get(verbAt + 1).is(WordClass.PRONOUN);
  }

  private boolean begins(int i) {
    return i < tokens.size()
        && (tokens.get(i).is(WordClass.DETERMINER)
            || tokens.get(i).is(WordClass.PRONOUN)
            || tokens.get(i).is("that"));
  }

  private boolean introducesThat(int verbAt) {
    return verbAt + 1 < tokens.size() && tokens.get(verbAt + 1).is("that");
  }

  private boolean introduces(int i) {
    return i < tokens.size()
        && (tokens.get(i).isQuote()
            || tokens.get(i).is("that")
            || tokens.get(i).is(",")
            || tokens.get(i).is(":"));
  }

  private boolean helped(QuoteToken before, int left, int verbAt) {
    for (int i = left; i < verbAt; i++) {
      if (tokens.get(i).is(WordClass.AUXILIARY)) {
        return true;
      }
    }
    return before.is("to");
  }

  private static boolean plural(QuoteToken before) {
    return before.word().endsWith("s")
        || before.is(WordClass.PLURAL)
        || before.is("and")
        || before.is("or")
        || before.is("to")
        || before.isComma();
  }
}
