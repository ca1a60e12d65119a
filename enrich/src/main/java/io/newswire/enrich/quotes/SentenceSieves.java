package io.newswire.enrich.quotes;

import java.util.Set;

/** The sieves that find the speaker in the quote's own sentence. */
final class SentenceSieves {
  /** A verb that is no word of speech reports only what stands this close to it. */
  private static final int NEAR = 14;

  private static final Set<String> BREAKS =
      Set.of(";", ":", "and", "but", "while", "as", "when", "because", "though", "although");

  private SentenceSieves() {}

  /** {@code Jane Doe said, "…"}: the verb stands right before the quote. */
  static Attribution verbBefore(Scene scene, int quote) {
    Clause nearest = nearestBefore(scene, quote);
    if (nearest == null || verbRightBehind(scene, quote)) {
      return null;
    }
    int at = scene.token(quote);
    Token before = scene.tokens().get(at - 1);
    boolean paused = before.is(",") || before.is(":");
    Clause clause = paused && nearest.verb().speech() ? nearest : lastBefore(scene, quote);
    boolean adjacent = clause.to() == at || paused && near(clause, at);
    return adjacent ? Attribution.of(clause, "speaker-verb-quote") : null;
  }

  /** {@code Jane Doe was sure: "…," she said}: the pause in the marks binds it to what follows. */
  private static boolean verbRightBehind(Scene scene, int quote) {
    char last = scene.reading().text().charAt(scene.marked(quote).end() - 1);
    Clause behind = clauseAt(scene, quote);
    return ",?!".indexOf(last) >= 0
        && behind != null
        && behind.verb().speech()
        && pauses(scene, behind.to());
  }

  /** {@code "…," said Jane Doe} and {@code "…," she said}. */
  static Attribution verbBehind(Scene scene, int quote) {
    Clause clause = clauseAt(scene, quote);
    if (clause == null) {
      return null;
    }
    int at = scene.token(quote);
    String text = scene.reading().text();
    boolean pause =
        scene.tokens().get(at + 1).isComma()
            || ",.?!…—–-".indexOf(text.charAt(scene.marked(quote).end() - 1)) >= 0;
    boolean bound = pause || scene.beginsSentence(quote) || pauses(scene, clause.to());
    return bound
        ? Attribution.of(clause, clause.inverted() ? "quote-verb-speaker" : "quote-speaker-verb")
        : null;
  }

  /** The clause that begins right behind a quote, over a comma; null if none does. */
  private static Clause clauseAt(Scene scene, int quote) {
    int at = scene.token(quote);
    boolean comma = at + 1 < scene.tokens().size() && scene.tokens().get(at + 1).isComma();
    int next = comma ? at + 2 : at + 1;
    for (Clause clause : scene.clauses(scene.sentenceNumber(quote))) {
      if (clause.from() == next && clause.own()) {
        return clause;
      }
    }
    return null;
  }

  private static boolean pauses(Scene scene, int token) {
    return token >= scene.tokens().size() || !scene.tokens().get(token).isWord();
  }

  /** {@code "Why?" Jane Doe asked.} where the question mark seems to end the sentence. */
  static Attribution verbBehindStop(Scene scene, int quote) {
    int at = scene.token(quote);
    int next = scene.sentenceNumber(quote) + 1;
    if (scene.sentence(quote).to() != at + 1
        || !Statements.standsAlone(scene, quote)
        || next >= scene.reading().sentences().size()) {
      return null;
    }
    Sentence sentence = scene.reading().sentences().get(next);
    if (sentence.paragraph() != scene.paragraph(quote)) {
      return null;
    }
    for (Clause clause : scene.clauses(next)) {
      if (clause.from() == sentence.from() && clause.own() && saysNoMore(scene, clause, sentence)) {
        return Attribution.of(clause, "quote-speaker-verb");
      }
    }
    return null;
  }

  private static boolean saysNoMore(Scene scene, Clause clause, Sentence sentence) {
    if (clause.to() >= sentence.to()) {
      return true;
    }
    Token after = scene.tokens().get(clause.to());
    return Stops.is(after.word())
        || after.isComma()
        || clause.verb().base().equals("tell")
        || clause.verb().base().equals("ask")
        || Words.PREPOSITIONS.contains(after.word())
        || Words.isAdverb(after);
  }

  /** {@code Jane Doe said the plan was "…"}: the nearest verb before the quote. */
  static Attribution clauseBefore(Scene scene, int quote) {
    Clause clause = lastBefore(scene, quote);
    return clause != null && near(clause, scene.token(quote))
        ? Attribution.of(clause, "clause-before")
        : null;
  }

  /** {@code The "…" is over, Jane Doe said}: the nearest verb behind the quote. */
  static Attribution clauseBehind(Scene scene, int quote) {
    int at = scene.token(quote);
    for (Clause clause : scene.clauses(scene.sentenceNumber(quote))) {
      if (clause.from() > at && clause.own() && clause.verb().speech()) {
        return Attribution.of(clause, "clause-behind");
      }
    }
    return null;
  }

  /** Words too many to be held at arm's length only: those of the sentence's subject. */
  static Attribution subject(Scene scene, int quote) {
    int at = scene.token(quote);
    int from = scene.sentence(quote).from();
    if (at == from || Statements.words(scene.reading().text(), scene.marked(quote)) < 4) {
      return null;
    }
    Token before = scene.tokens().get(at - 1);
    if (before.isDash() || before.is("(") || before.is("or") || before.is("'s")) {
      return null;
    }
    Phrase subject = new Subjects(scene.tokens()).of(from, at);
    return subject == null ? null : new Attribution(subject, null, "sentence-subject");
  }

  /** {@code Jane Doe: "…"}. */
  static Attribution label(Scene scene, int quote) {
    int at = scene.token(quote);
    int from = scene.sentence(quote).from();
    if (at - from < 2 || !scene.tokens().get(at - 1).is(":")) {
      return null;
    }
    Phrase speaker = new Phrases(scene.tokens()).endingAt(from, at - 2);
    return speaker == null || speaker.name() == null && speaker.from() != from
        ? null
        : new Attribution(speaker, null, "label");
  }

  private static Clause nearestBefore(Scene scene, int quote) {
    Clause nearest = null;
    for (Clause clause : scene.clauses(scene.sentenceNumber(quote))) {
      boolean noun = nearest != null && clause.verb() == NounCues.VERB;
      if (clause.to() <= scene.token(quote) && !noun) {
        nearest = clause;
      }
    }
    return nearest;
  }

  /** The verb that reports a quote further on in its sentence, over what it reports besides. */
  private static Clause lastBefore(Scene scene, int quote) {
    int at = scene.token(quote);
    Clause last = null;
    for (Clause clause : scene.clauses(scene.sentenceNumber(quote))) {
      if (clause.to() <= at && !inner(scene, last, clause)) {
        last = clause;
      }
    }
    return last;
  }

  /** Whether a clause is part of what an earlier one reports. */
  private static boolean inner(Scene scene, Clause earlier, Clause clause) {
    if (earlier == null) {
      return false;
    }
    if (clause.verb() == NounCues.VERB || !earlier.verb().speech()) {
      return clause.verb() == NounCues.VERB;
    }
    if (!clause.own()) {
      return !clause.verb().speech();
    }
    Token before = scene.tokens().get(clause.from() - 1);
    return !before.isComma() && !BREAKS.contains(before.word());
  }

  private static boolean near(Clause clause, int at) {
    return clause.verb().speech() || at - clause.cueTo() < NEAR;
  }
}
