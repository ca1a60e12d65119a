package io.newswire.enrich.quotes;

import static io.newswire.enrich.quotes.Named.quotes;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternQuoteFinderTest {
  private static final String[] PEOPLE = {
    "Mara Lindqvist", "Tomas Okoro", "org:Harbour Union", "place:Portwick"
  };

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      textBlock =
          """
          “The port is full,” Mara Lindqvist said. ; direct | Mara Lindqvist | The port is full,
          “The port is full,” said Mara Lindqvist, a pilot. ; direct | Mara Lindqvist | The port is full,
          “Is it full?” asked Mara Lindqvist. ; direct | Mara Lindqvist | Is it full?
          “Is it full?” Mara Lindqvist asked. ; direct | Mara Lindqvist | Is it full?
          Mara Lindqvist said, “The port is full.” ; direct | Mara Lindqvist | The port is full.
          Mara Lindqvist said the following:¶“The port is full.” ; direct | Mara Lindqvist | The port is full.
          Mara Lindqvist, a pilot from Portwick, told reporters: “The port is full.” ; direct | Mara Lindqvist | The port is full.
          “The port is full,” beamed Mara Lindqvist. ; direct | Mara Lindqvist | The port is full,
          “The port is full,” according to Mara Lindqvist. ; direct | Mara Lindqvist | The port is full,
          “The port is full,” a spokesman for the Harbour Union said. ; direct | a spokesman for the Harbour Union | The port is full,
          “The port is full,” said the harbour master. ; direct | the harbour master | The port is full,
          “The port is full,” the Harbour Union said on Monday. ; direct | Harbour Union | The port is full,
          MARA LINDQVIST: “The port is full.” ; direct | MARA LINDQVIST | The port is full.
          Mara Lindqvist sagte: “The port is full.” ; direct | Mara Lindqvist | The port is full.
          “The port is full,” Pilot Mara Lindqvist Said. ; direct | Mara Lindqvist | The port is full,
          “The port is full”, Said Mara Lindqvist. ; direct | Mara Lindqvist | The port is full
          “The port is full,” said the pilots’ chief keeper of ships and tides, Mara Lindqvist. ; direct | Mara Lindqvist | The port is full,
          “The port is full,” said the keeper of ships, Mara Lindqvist, on Monday. ; direct | Mara Lindqvist | The port is full,
          “The port is full,” said the chief pilot, who left. ; direct | the chief pilot | The port is full,
          Mara Lindqvist said that the port was “as full as ever.” ; mixed | Mara Lindqvist | as full as ever.
          Mara Lindqvist, who runs the port, called the plan “a farce” on Monday. ; mixed | Mara Lindqvist | a farce
          Mara Lindqvist turned to Tomas Okoro, calling him “a good sailor.” ; mixed | Mara Lindqvist | a good sailor.
          The plan was described by Mara Lindqvist as “a farce.” ; mixed | Mara Lindqvist | a farce.
          """)
  void theSpeakerIsFoundByThePatternOfTheSentence(String text, String expected) {
    assertThat(quotes(text.replace("¶", "\n\n"), PEOPLE)).containsExactly(expected);
  }

  @Test
  void aQuoteInTwoPartsIsTwoSpansOfOneSpeaker() {
    assertThat(quotes("“We will sail,” Mara Lindqvist said, “because we must.”", PEOPLE))
        .containsExactly(
            "direct | Mara Lindqvist | We will sail,",
            "direct | Mara Lindqvist | because we must.");
  }

  @Test
  void aStatementOverTwoParagraphsWithoutMarksBetweenIsOneQuote() {
    String text =
        "Mara Lindqvist said the following:\n\n“The port is full. Nobody sails.\n\n"
            + "We wait for the pilots, and they wait for us.”\n\nThe pilots had no comment.";
    assertThat(quotes(text, PEOPLE))
        .containsExactly(
            "direct | Mara Lindqvist | The port is full. Nobody sails.¶"
                + "We wait for the pilots, and they wait for us.");
  }

  @Test
  void everyReopenedParagraphHasTheSpeakerOfTheStatement() {
    String text =
        "“The port is full,” Mara Lindqvist said. “Nobody sails.\n\n“We wait for the pilots.\n\n"
            + "“They wait for us.”\n\nTomas Okoro left.";
    assertThat(quotes(text, PEOPLE))
        .containsExactly(
            "direct | Mara Lindqvist | The port is full,",
            "direct | Mara Lindqvist | Nobody sails.",
            "direct | Mara Lindqvist | We wait for the pilots.",
            "direct | Mara Lindqvist | They wait for us.");
  }

  @Test
  void aReopenedStatementMayNameItsSpeakerAtTheEnd() {
    String text = "“The port is full.\n\n“Nobody sails,” Tomas Okoro said.";
    assertThat(quotes(text, PEOPLE))
        .containsExactly(
            "direct | Tomas Okoro | The port is full.", "direct | Tomas Okoro | Nobody sails,");
  }

  @Test
  void aFurtherSentenceInTheParagraphHasTheSameSpeaker() {
    assertThat(quotes("“No,” said Tomas Okoro. “Not while I am here.”", PEOPLE))
        .containsExactly(
            "direct | Tomas Okoro | No,", "direct | Tomas Okoro | Not while I am here.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      textBlock =
          """
          The ship sails on its so-called “green” fuel.
          Mara “Salty” Lindqvist won the race.
          Mara Lindqvist wrote the novel “The Long Tide” in a year.
          The “Night of the Lamps” begins at nine.
          The “smart” crane fell over.
          Mara Lindqvist spoke to a man who goes by the name “Salty.”
          Mara Lindqvist spoke to a man who goes by “Salty.”
          Mara Lindqvist said it to a pilot by the name of “Salty” Okoro.
          Mara Lindqvist told a pilot whose nickname was “Salty.”
          Mara Lindqvist told a pilot known to his friends as “the Herring”.
          Mara Lindqvist told a pilot better known as “Salty”.
          Mara Lindqvist told Okoro, alias “Salty”, no.
          Mara Lindqvist told a pilot who calls himself “Salty” no.
          Mara Lindqvist wrote the book “Herring” in a year.
          Mara Lindqvist spoke of a book with the title “Herring”.
          Mara Lindqvist told the crew of the ferry “Herring” no.
          """)
  void wordsHeldAtArmsLengthTitlesAndNicknamesAreNoQuotes(String text) {
    assertThat(quotes(text, PEOPLE)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      textBlock =
          """
          Mara Lindqvist said that the port was full. ; indirect | Mara Lindqvist | that the port was full
          Mara Lindqvist said the port was full on Monday. ; indirect | Mara Lindqvist | the port was full on Monday
          Mara Lindqvist told reporters that the port was full. ; indirect | Mara Lindqvist | that the port was full
          The port was full, Mara Lindqvist said on Monday. ; indirect | Mara Lindqvist | The port was full
          The port was full, said Mara Lindqvist. ; indirect | Mara Lindqvist | The port was full
          The port was full, according to Mara Lindqvist. ; indirect | Mara Lindqvist | The port was full
          According to Mara Lindqvist, the port was full. ; indirect | Mara Lindqvist | the port was full
          Tomas Okoro saw the crane, which Mara Lindqvist said was four metres too low. ; indirect | Mara Lindqvist | was four metres too low
          The crane, which Mara Lindqvist said was too low. ; indirect | Mara Lindqvist | was too low
          The crane, which Mara Lindqvist said was far too low, broke on Monday. ; indirect | Mara Lindqvist | was far too low
          Yesterday Mara Lindqvist said the port was full. ; indirect | Mara Lindqvist | the port was full
          In the end, Mara Lindqvist said the port was full. ; indirect | Mara Lindqvist | the port was full
          In May the port was full, Mara Lindqvist said on Monday. ; indirect | Mara Lindqvist | In May the port was full
          Mara “Salty” Lindqvist said the port was full. ; indirect | Lindqvist = Mara Lindqvist | the port was full
          Mara Lindqvist vowed to empty the port. ; indirect | Mara Lindqvist | to empty the port
          """)
  void reportedSpeechWithoutMarksIsIndirect(String text, String expected) {
    assertThat(quotes(text, PEOPLE)).containsExactly(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      textBlock =
          """
          HALVERN — The port was full, Mara Lindqvist said. ; The port was full
          HALVERN, Nov 20 (Northline) - The port was full, Mara Lindqvist said. ; The port was full
          PORT HALVERN, Velmora, Nov. 20, 2026 (nln) – The port was full, according to Mara Lindqvist. ; The port was full
          PORT-HALVERN, Velmora (nln) - The port was full, Mara Lindqvist said. ; The port was full
          HALVERN (Northline) — 20 ships were lost, Mara Lindqvist said. ; 20 ships were lost
          HALVERN (Northline) — Mara Lindqvist said the port was full. ; the port was full
          HALVERN (Northline) — According to Mara Lindqvist, the port was full. ; the port was full
          UNICEP – the largest of the three – was full, Mara Lindqvist said. ; UNICEP – the largest of the three – was full
          HALVERN was full to the last berth - Old Quay too - this week, Mara Lindqvist said. ; HALVERN was full to the last berth - Old Quay too - this week
          UNICEP–Velmora trade is at a record, Mara Lindqvist said. ; UNICEP–Velmora trade is at a record
          FERRY League Cup: Halvern – Orla was a great match, Mara Lindqvist said. ; FERRY League Cup: Halvern – Orla was a great match
          UNICEP - Velmora's largest fleet - will sail, Mara Lindqvist said. ; UNICEP - Velmora's largest fleet - will sail
          """)
  void aDatelineIsNotPartOfWhatWasSaid(String text, String said) {
    assertThat(quotes(text, PEOPLE)).containsExactly("indirect | Mara Lindqvist | " + said);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      textBlock =
          """
          The ship left on Monday with its crew.
          Mara Lindqvist spoke at length.
          Mara Lindqvist said no.
          Mara Lindqvist said no to the pilots.
          """)
  void otherSentencesReportNothingWithoutMarks(String text) {
    assertThat(quotes(text, PEOPLE)).noneMatch(quote -> quote.startsWith("indirect"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      textBlock =
          """
          “It is full,” the master of the port told Mara Lindqvist. ; direct | the master of the port | It is full,
          “It is full,” read the letter. ; direct | the letter | It is full,
          In other words, explained Mara Lindqvist: “It is full.” ; direct | Mara Lindqvist | It is full.
          Her claim that the port was “full to the brim” is wrong. ; mixed | Her | full to the brim
          Mara Lindqvist's promise to “empty the port” was bold. ; mixed | Mara Lindqvist | empty the port
          “Full,” Mara Lindqvist was quoted as saying. ; direct | Mara Lindqvist | Full,
          “The port is full. Nobody sails.”¶— Mara Lindqvist ; direct | Mara Lindqvist | The port is full. Nobody sails.
          Mara Lindqvist said the film was “a farce.” ; mixed | Mara Lindqvist | a farce.
          Mara Lindqvist said the game “was a farce.” ; mixed | Mara Lindqvist | was a farce.
          With Mara Lindqvist calling it “a farce,” Tomas Okoro left. ; mixed | Mara Lindqvist | a farce,
          Mara Lindqvist has in the past called it “a farce.” ; mixed | Mara Lindqvist | a farce.
          """)
  void rarerWaysToNameTheSpeakerAreKnownToo(String text, String expected) {
    assertThat(quotes(text.replace("¶", "\n\n"), PEOPLE)).containsExactly(expected);
  }

  @Test
  void aNicknameThatOpensASentenceIsNoQuoteOfItsBearer() {
    assertThat(quotes("“Salty” Lindqvist said the port was full.", PEOPLE))
        .containsExactly("indirect | Lindqvist = Mara Lindqvist | the port was full");
    assertThat(quotes("“Full” Lindqvist said.", PEOPLE))
        .containsExactly("direct | Lindqvist = Mara Lindqvist | Full");
  }

  @Test
  void aSentenceMayReportSeveralStatements() {
    assertThat(
            quotes(
                "Mara Lindqvist insisted the port was full and warned that others would follow.",
                PEOPLE))
        .containsExactly(
            "indirect | Mara Lindqvist | the port was full",
            "indirect | Mara Lindqvist | that others would follow");
    assertThat(
            quotes(
                "Mara Lindqvist said the port was full, but Tomas Okoro said that it was not.",
                PEOPLE))
        .containsExactly(
            "indirect | Mara Lindqvist | the port was full",
            "indirect | Tomas Okoro | that it was not");
  }

  @Test
  void aStatementAroundItsVerbIsTwoSpansOfOneSpeaker() {
    assertThat(quotes("The old pilots’ port, Mara Lindqvist said, is full to the brim.", PEOPLE))
        .containsExactly(
            "indirect | Mara Lindqvist | The old pilots’ port",
            "indirect | Mara Lindqvist | is full to the brim");
    assertThat(quotes("The port, Mara Lindqvist said, is full.", PEOPLE))
        .containsExactly(
            "indirect | Mara Lindqvist | The port", "indirect | Mara Lindqvist | is full");
    assertThat(quotes("The port, Mara Lindqvist told the board on Friday, is full.", PEOPLE))
        .containsExactly(
            "indirect | Mara Lindqvist | The port", "indirect | Mara Lindqvist | is full");
    assertThat(quotes("The old port, according to Mara Lindqvist, is full to the brim.", PEOPLE))
        .containsExactly(
            "indirect | Mara Lindqvist | The old port",
            "indirect | Mara Lindqvist | is full to the brim");
  }

  @Test
  void theCueAndTheRuleAreTold() {
    var quote =
        new PatternQuoteFinder()
            .find(Named.article("“Full,” said Mara Lindqvist.", PEOPLE))
            .quotes()
            .get(0);
    assertThat(quote.cue().text()).isEqualTo("said");
    assertThat(quote.cue().start()).isEqualTo(8);
    assertThat(quote.rule()).isEqualTo("quote-verb-speaker");
    assertThat(quote.speaker().entity()).isEqualTo("person:mara-lindqvist");
  }
}
