package io.newswire.bench.jmh;

import com.fasterxml.jackson.core.JsonProcessingException;
import edu.stanford.nlp.ling.CoreLabel;
import io.newswire.bench.BenchException;
import io.newswire.enrich.entities.crf.CrfDecoder;
import io.newswire.enrich.text.Tokenizer;
import io.newswire.model.EntityType;
import io.newswire.model.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Compares the labels of our decoder with those of CoreNLP, token by token, on files of articles as
 * JSON lines: {@code DecoderComparison articles.jsonl ...}. Prints for each file how many tokens it
 * has, and on how many the two differ.
 */
public final class DecoderComparison {
  private final PlainCrf coreNlp;
  private final CrfDecoder decoder = new CrfDecoder("en");
  private final Tokenizer tokenizer = Tokenizer.of("en");
  private long tokens;
  private long names;
  private long different;

  private DecoderComparison(PlainCrf coreNlp) {
    this.coreNlp = coreNlp;
  }

  /** Exits with 1 if any label differs. */
  public static void main(String[] args) throws Exception {
    PlainCrf coreNlp = new PlainCrf(Path.of(PlainCrf.MODEL));
    long different = 0;
    for (String file : args) {
      DecoderComparison comparison = new DecoderComparison(coreNlp);
      try (var lines = Files.lines(Path.of(file))) {
        lines.forEach(comparison::add);
      }
      System.out.printf(
          "%s: %,d tokens, %,d in names, %,d differ%n",
          file, comparison.tokens, comparison.names, comparison.different);
      different += comparison.different;
    }
    System.exit(different == 0 ? 0 : 1);
  }

  private void add(String line) {
    String text = text(line);
    for (List<CoreLabel> sentence : PlainCrf.sentences(tokenizer, text)) {
      List<String> words = sentence.stream().map(CoreLabel::word).toList();
      List<EntityType> ours =
          decoder.decode(words).stream().map(it -> it == null ? null : it.type()).toList();
      List<EntityType> theirs = coreNlp.types(sentence);
      tokens += words.size();
      names += theirs.stream().filter(Objects::nonNull).count();
      for (int i = 0; i < words.size(); i++) {
        if (ours.get(i) != theirs.get(i)) {
          different++;
          System.out.printf("%s %s, not %s: %s%n", words.get(i), ours.get(i), theirs.get(i), words);
        }
      }
    }
  }

  static String text(String line) {
    try {
      return Json.MAPPER.readTree(line).path("text").asText();
    } catch (JsonProcessingException e) {
      throw new BenchException("not JSON: " + line, e);
    }
  }
}
