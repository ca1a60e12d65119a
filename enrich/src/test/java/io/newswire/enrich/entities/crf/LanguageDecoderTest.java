package io.newswire.enrich.entities.crf;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import io.newswire.enrich.Passage;
import io.newswire.enrich.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Our decoder gives each token the label that CoreNLP gives it, and from the same features, with
 * the models of the languages that are built: the build leaves out the tags of the others.
 */
class LanguageDecoderTest {
  private static final int MIXED = 300;
  private static final List<String> ODD =
      List.of(
          "Mr.",
          "Sir",
          "Judge",
          "Dr",
          "_",
          "a_b",
          "\u01C5ungla",
          "\uD83D",
          "1,000.50",
          "l'",
          "d'",
          "dell'",
          "null",
          "#",
          "##",
          "<>",
          "X",
          "x2",
          "\u00AB",
          "\u00BB",
          "10:30",
          "ABC",
          "McDonald",
          "Estados",
          "Unidos",
          "Paris",
          "-PW|C",
          "LOC-GAZ",
          "Francia",
          "Roma",
          "Berlin",
          "\u0130stanbul");

  @Test
  @Tag("es")
  void spanish() throws Exception {
    compare("es");
  }

  @Test
  @Tag("de")
  void german() throws Exception {
    compare("de");
  }

  @Test
  @Tag("fr")
  void french() throws Exception {
    compare("fr");
  }

  @Test
  @Tag("it")
  void italian() throws Exception {
    compare("it");
  }

  private static void compare(String language) throws Exception {
    DecoderCheck decoder = new DecoderCheck(language);
    List<String> words = new ArrayList<>(ODD);
    List<NameLabel> found = new ArrayList<>();
    for (List<String> sentence : sentences(language)) {
      found.addAll(decoder.check(sentence));
      words.addAll(sentence);
    }
    assertThat(found.stream().filter(Objects::nonNull).count()).isGreaterThan(50);
    Random random = new Random(7);
    for (int i = 0; i < MIXED; i++) {
      decoder.check(mixed(words, random));
    }
  }

  private static List<String> mixed(List<String> words, Random random) {
    List<String> sentence = new ArrayList<>();
    int length = 1 + random.nextInt(random.nextInt(20) == 0 ? 150 : 30);
    for (int i = 0; i < length; i++) {
      String word = words.get(random.nextInt(words.size()));
      sentence.add(random.nextInt(10) == 0 ? word.toUpperCase(Locale.ROOT) : word);
    }
    return sentence;
  }

  private static List<List<String>> sentences(String language) {
    Tokenizer tokenizer = Tokenizer.of(language);
    List<List<String>> sentences = new ArrayList<>();
    for (Passage passage : Passage.of(language)) {
      for (Tokenizer.Chunk chunk : Tokenizer.chunks(passage.text())) {
        for (List<CoreLabel> sentence : tokenizer.sentences(passage.text(), chunk)) {
          sentences.add(sentence.stream().map(CoreLabel::word).toList());
        }
      }
    }
    return sentences;
  }
}
