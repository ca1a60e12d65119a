package io.newswire.enrich.entities.crf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import io.newswire.enrich.text.Tokenizer;
import io.newswire.model.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Our decoder gives each token the label that CoreNLP gives it, and from the same features. */
class CrfDecoderTest {
  private static final Path SAMPLES = Path.of("../config/samples");

  /** Ordinary words, British spellings, and what the rules of the features ask for. */
  private static final String[] WORDS = {
    "the",
    "of",
    "in",
    "said",
    "Mr.",
    "harbour",
    "HARBOUR",
    "Harbour",
    "favourites",
    "programmes",
    "haematoma",
    "haemoglobin",
    "leukaemia",
    "glamour",
    "Labour",
    "centre",
    "monday",
    "March",
    "London",
    "Velmora",
    "Calloway",
    "Maren",
    "O'Neill",
    "McDonald",
    "Ministry",
    "Bank",
    "Reuters",
    "U.S.",
    "US",
    "NATO",
    "alphabet",
    "rhomb",
    "tau",
    "Betamax",
    "iotas",
    "omega-3",
    "a",
    "I",
    "A",
    "x",
    "null",
    "nullx",
    ",",
    ".",
    "-",
    "--",
    "...",
    "'s",
    "``",
    "''",
    "\"",
    "“",
    "(",
    ")",
    "#",
    "##",
    "###",
    "<",
    ">",
    "<>",
    "><",
    "<a><a",
    "|C",
    "-WORD",
    "x-DISJN|C",
    "PSEQ",
    "$",
    "%",
    "&",
    "@home",
    "user@mail.example",
    "http://port.example/a",
    "1",
    "12",
    "1999",
    "3rd",
    "10:30",
    "٣٤",
    "1,000.50",
    "A320",
    "x2",
    "é",
    "Éire",
    "ÉIRE",
    "Zoë",
    "ß",
    "STRASSE",
    "İstanbul",
    "ΑΣ",
    "ΣΑΣ",
    "ǅungla",
    "ª",
    "日本",
    "🚢",
    "🚢🚢",
    "𝒜bc",
    "\uD83D",
    "\u00A0",
    "¿",
    "€",
    "½"
  };

  private static DecoderCheck decoder;

  @BeforeContainer
  static void load() throws Exception {
    decoder = new DecoderCheck("en");
  }

  @Example
  void everyTokenOfTheSamplesHasCoreNlpsLabelAndScores() throws IOException {
    List<NameLabel> found = new ArrayList<>();
    for (List<String> sentence : sentencesOfSamples()) {
      found.addAll(decoder.check(sentence));
    }

    assertThat(found.size()).isGreaterThan(9_000);
    assertThat(found.stream().filter(Objects::nonNull).map(NameLabel::type).toList())
        .hasSizeGreaterThan(500)
        .contains(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.LOCATION);
  }

  @Property(tries = 300)
  void anySentenceHasCoreNlpsLabelsAndScores(@ForAll("sentences") List<String> sentence) {
    decoder.check(sentence);
  }

  @Example
  void aNameThatOccursAgainFarAwayIsSeenAsFarAsCoreNlpSeesIt() {
    for (int distance = 1; distance < 152; distance++) {
      List<String> sentence = new ArrayList<>(List.of("said", "Velmora", "has"));
      while (sentence.size() <= distance) {
        sentence.add("word" + sentence.size());
      }
      sentence.addAll(List.of("Velmora", "has"));
      decoder.check(sentence);
    }
  }

  @Example
  void noWordsHaveNoNames() {
    assertThat(decoder.check(List.of())).isEmpty();
  }

  @Provide
  Arbitrary<List<String>> sentences() {
    Arbitrary<String> sample = Arbitraries.of(wordsOfSamples());
    Arbitrary<String> word =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.of(WORDS)),
            Tuple.of(6, sample),
            Tuple.of(2, sample.map(String::toUpperCase)),
            Tuple.of(1, Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(9)),
            Tuple.of(1, Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(200)),
            Tuple.of(1, Arbitraries.strings().ofMinLength(1).ofMaxLength(6)));
    return Arbitraries.frequencyOf(
        Tuple.of(1, word.list().ofSize(1)),
        Tuple.of(6, word.list().ofMinSize(2).ofMaxSize(40)),
        Tuple.of(1, word.list().ofSize(150)));
  }

  /** Web pages with their markup, which has the odder tokens. */
  private static List<List<String>> sentencesOfSamples() throws IOException {
    Tokenizer tokenizer = Tokenizer.of("en");
    List<List<String>> sentences = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      for (Path file : files.filter(it -> it.toString().matches(".*(html|txt|json)")).toList()) {
        String text = new String(Files.readAllBytes(file), UTF_8);
        for (Tokenizer.Chunk chunk : Tokenizer.chunks(text)) {
          tokenizer.sentences(text, chunk).stream()
              .map(sentence -> sentence.stream().map(CoreLabel::word).toList())
              .forEach(sentences::add);
        }
      }
    }
    return sentences;
  }

  private static List<String> wordsOfSamples() {
    try {
      return sentencesOfSamples().stream().flatMap(List::stream).distinct().toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
