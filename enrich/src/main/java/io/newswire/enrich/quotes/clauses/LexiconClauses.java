package io.newswire.enrich.quotes.clauses;

import io.newswire.enrich.quotes.lexicon.Lexicon;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import io.newswire.enrich.quotes.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the reporting clauses of a sentence by the forms that the lexicon lists, in languages where
 * the subject can stand before or behind its verb.
 */
public final class LexiconClauses {
  private final List<QuoteToken> tokens;
  private final Lexicon lexicon;
  private final LexiconSources sources;
  private final VerbGroups verbs;
  private final LexiconSubjects subjects;

  /** The subject of the clause before; null at first. */
  private NounPhrase previous;

  public LexiconClauses(List<QuoteToken> tokens, Lexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    NounPhrases phrases = NounPhrases.of(lexicon, tokens);
    sources = new LexiconSources(tokens, lexicon.sources(), phrases);
    verbs = new VerbGroups(tokens, lexicon);
    subjects = new LexiconSubjects(tokens, phrases);
  }

  /** The clauses of a sentence, in the order of their cues; sentences come in text order. */
  public List<ReportingClause> of(Sentence sentence) {
    List<ReportingClause> clauses = new ArrayList<>();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      ReportingClause clause = sources.at(sentence, i);
      if (clause == null) {
        clause = verb(sentence, i);
      }
      if (clause != null) {
        clauses.add(clause);
        previous = clause.verb().speech() ? clause.subject() : previous;
        i = Math.max(i, clause.cueTo() - 1);
      }
    }
    return clauses;
  }

  private ReportingClause verb(Sentence sentence, int i) {
    for (VerbGroup group : verbs.at(sentence, i, previous != null)) {
      ReportingClause clause =
          group.finite() == VerbGroup.SHARED
              ? ReportingClause.sharing(i, group.verb(), previous)
              : clause(sentence, group);
      if (clause != null) {
        return clause;
      }
    }
    return null;
  }

  private ReportingClause clause(Sentence sentence, VerbGroup group) {
    int cue = group.cue();
    int start = subjects.isTogether(group.finite(), cue) ? group.finite() : cue;
    int left = subjects.left(sentence.from(), group.finite());
    boolean opens =
        left == sentence.from() || tokens.get(left - 1).isQuote() || tokens.get(left - 1).isComma();
    NounPhrase before =
        opens
            ? subjects.beforeApposition(sentence.from(), left - 1)
            : subjects.before(sentence.from(), left);
    NounPhrase behind = behind(sentence, group);
    boolean named = behind != null && NounChunker.person(behind.name());
    if (before != null && !(opens && named)) {
      return new ReportingClause(start, cue + 1, group.verb(), before, false, true);
    }
    if (behind != null && tokens.get(behind.from()).is(WordClass.IMPERSONAL)) {
      behind = subjects.place(sentence, cue);
    }
    if (behind != null) {
      NounPhrase subject = subjects.named(behind, sentence.to());
      boolean so = start - 1 > sentence.from() && tokens.get(start - 1).is(WordClass.SO);
      return new ReportingClause(
          so ? start - 1 : start, cue + 1, group.verb(), subject, true, true);
    }
    return previous != null && sharesSubject(sentence, left)
        ? new ReportingClause(start, cue + 1, group.verb(), previous, false, false)
        : null;
  }

  /** The subject between the parts of a verb, or behind them; null if there is none. */
  private NounPhrase behind(Sentence sentence, VerbGroup group) {
    int cue = group.cue();
    boolean parts = cue > group.finite();
    NounPhrase between = subjects.behind(group.finite() + 1, parts ? cue : sentence.to());
    return between == null && parts ? subjects.behind(cue + 1, sentence.to()) : between;
  }

  /**
   * Whether a verb can have the subject of the verb before: {@code …, and announced …}, and at the
   * beginning of a sentence where pronouns are left out.
   */
  private boolean sharesSubject(Sentence sentence, int left) {
    boolean opens = left == sentence.from() || tokens.get(left - 1).isQuote();
    return opens
        ? lexicon.dropsPronouns()
        : tokens.get(left - 1).is(WordClass.AND)
            && (lexicon.dropsPronouns() || left - 1 > sentence.from());
  }
}
