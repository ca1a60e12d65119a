package io.newswire.enrich.quotes.clauses;

import io.newswire.enrich.quotes.lexicon.CueVerb;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import io.newswire.enrich.quotes.text.Sentence;
import java.util.List;

/** Finds the subject behind a reporting verb: {@code "…," said Jane Doe}. */
final class InvertedSubjects {
  /**
   * The largest distance of the name from a phrase such as {@code said the chief engineer}, in
   * tokens.
   */
  private static final int FARTHEST_NAME = 6;

  /** Words in the longest subject behind a verb and a comma. */
  private static final int LONGEST_SPEAKER = 5;

  private final List<QuoteToken> tokens;
  private final NounChunker phrases;

  InvertedSubjects(List<QuoteToken> tokens) {
    this.tokens = tokens;
    this.phrases = new NounChunker(tokens);
  }

  /**
   * The subject behind a verb that begins its sentence or follows a quote or a comma; null if there
   * is none.
   *
   * @param left the index after the last token before the verb that is neither adverb nor auxiliary
   */
  NounPhrase of(Sentence sentence, int left, int verbAt, CueVerb verb) {
    boolean first = left == sentence.from();
    QuoteToken before = first ? null : tokens.get(left - 1);
    boolean behindQuote =
        !first
            && (before.isQuote()
                || before.isComma()
                    && left - 2 >= sentence.from()
                    && tokens.get(left - 2).isQuote());
    boolean behindComma = !first && !behindQuote && before.is(",");
    boolean that = verbAt + 1 < sentence.to() && tokens.get(verbAt + 1).is("that");
    if (that || !first && !behindQuote && !behindComma || !takesInversion(verb)) {
      return null;
    }
    NounPhrase subject = phrases.startingAt(verbAt + 1, sentence.to());
    if (subject == null || first && subject.name() == null) {
      return null;
    }
    if (behindComma) {
      return subject.to() < sentence.to() && mayFollow(verb, subject) && endsClause(subject)
          ? subject
          : null;
    }
    return named(subject, sentence.to());
  }

  private static boolean takesInversion(CueVerb verb) {
    return verb.speech()
        && verb.form() != CueVerb.Form.GERUND
        && !verb.base().equals("tell")
        && !verb.base().equals("inform");
  }

  /** Whether a phrase can be the subject behind {@code The port was full, said …}. */
  private boolean mayFollow(CueVerb verb, NounPhrase subject) {
    if (NounChunker.person(subject.name())) {
      return true;
    }
    boolean determined = tokens.get(subject.from()).is(WordClass.DETERMINER);
    boolean plural = tokens.get(subject.to() - 1).word().endsWith("s");
    boolean small = subject.to() - subject.from() <= LONGEST_SPEAKER;
    return verb.base().equals("say") && (determined || small && (plural || subject.name() != null));
  }

  /** Whether no verb follows a phrase, so that it is no subject of a statement. */
  private boolean endsClause(NounPhrase subject) {
    QuoteToken next = tokens.get(subject.to());
    return !next.isWord() || next.is("who") || next.is("of") || next.is("for");
  }

  /** The name that ends {@code said the keeper of the old light and its horn, Jane Doe.} */
  private NounPhrase named(NounPhrase subject, int end) {
    if (subject.name() != null || tokens.get(subject.from()).is(WordClass.PRONOUN)) {
      return subject;
    }
    int comma = subject.to();
    while (comma < end && comma - subject.to() <= FARTHEST_NAME && isPartOfTitle(comma)) {
      comma++;
    }
    NounPhrase name = ApposedNames.behind(comma, end, tokens, phrases);
    return name != null && NounChunker.person(tokens.get(comma + 1).mention()) ? name : subject;
  }

  /** Whether a token can be part of a list within a job title. */
  private boolean isPartOfTitle(int i) {
    QuoteToken token = tokens.get(i);
    return token.isWord()
        && token.mention() == null
        && !token.is(WordClass.AUXILIARY)
        && (token.is("and") || !token.is(WordClass.CLAUSE_START));
  }
}
