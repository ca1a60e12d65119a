package io.newswire.enrich.quotes;

import java.util.ArrayList;
import java.util.List;

/** What the sieves look at: the article cut up, its reporting clauses, and who said what so far. */
final class Scene {
  private final Reading reading;
  private final List<List<Clause>> clauses = new ArrayList<>();
  private final List<Integer> quotes = new ArrayList<>();
  private final List<Integer> sentences = new ArrayList<>();
  private final Attribution[] attributions;

  Scene(Reading reading) {
    this.reading = reading;
    Clauses finder = new Clauses(reading.tokens());
    for (int s = 0; s < reading.sentences().size(); s++) {
      Sentence sentence = reading.sentences().get(s);
      clauses.add(finder.of(sentence));
      for (int i = sentence.from(); i < sentence.to(); i++) {
        if (reading.token(i).isQuote()) {
          quotes.add(i);
          sentences.add(s);
        }
      }
    }
    attributions = new Attribution[quotes.size()];
  }

  Reading reading() {
    return reading;
  }

  List<Token> tokens() {
    return reading.tokens();
  }

  /** How many marked stretches there are. */
  int size() {
    return quotes.size();
  }

  /** The index of a marked stretch's token. */
  int token(int quote) {
    return quotes.get(quote);
  }

  Marked marked(int quote) {
    return reading.token(quotes.get(quote)).marked();
  }

  /** The number of the sentence in which a marked stretch stands. */
  int sentenceNumber(int quote) {
    return sentences.get(quote);
  }

  Sentence sentence(int quote) {
    return reading.sentences().get(sentences.get(quote));
  }

  /** The reporting clauses of a sentence. */
  List<Clause> clauses(int sentence) {
    return clauses.get(sentence);
  }

  int paragraph(int quote) {
    return reading.paragraphs().at(marked(quote).outerStart());
  }

  /** Null while it is not known. */
  Attribution attribution(int quote) {
    return attributions[quote];
  }

  void attribute(int quote, Attribution attribution) {
    attributions[quote] = attribution;
  }

  /** Whether a marked stretch begins its sentence. */
  boolean beginsSentence(int quote) {
    return sentence(quote).from() == token(quote);
  }
}
