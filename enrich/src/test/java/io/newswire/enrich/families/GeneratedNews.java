package io.newswire.enrich.families;

import io.newswire.query.language.TextLanguage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Articles of invented words, some of which are as frequent as function words are, and what papers
 * make of them. A text is a list of paragraphs of sentences of words.
 */
public final class GeneratedNews {
  private static final int WORDS = 12_000;
  private static final List<String> SYLLABLES =
      List.of("ba", "den", "fi", "gor", "hul", "ka", "lem", "mo", "nar", "pe", "ris", "so", "tul");

  private final Random random;

  public GeneratedNews(long seed) {
    random = new Random(seed);
  }

  /** A text of about that many words. */
  public String article(int words) {
    List<String> paragraphs = new ArrayList<>();
    for (int written = 0; written < words; ) {
      String paragraph = paragraph();
      paragraphs.add(paragraph);
      written += words(paragraph);
    }
    return String.join("\n\n", paragraphs);
  }

  /** A text, likewise, whose invented words are not taken for a language that is not compared. */
  public String english(int words) {
    String text;
    do {
      text = article(words);
    } while (!"en".equals(TextLanguage.of(text, "en")));
    return text;
  }

  /** The beginning, with at least that share of the words. */
  public String cut(String text, double share) {
    List<String> kept = new ArrayList<>();
    int words = 0;
    for (String paragraph : paragraphs(text)) {
      if (words >= share * words(text)) {
        break;
      }
      kept.add(paragraph);
      words += words(paragraph);
    }
    return String.join("\n\n", kept);
  }

  public String moved(String text) {
    List<String> paragraphs = new ArrayList<>(paragraphs(text));
    Collections.shuffle(paragraphs, random);
    return String.join("\n\n", paragraphs);
  }

  /** With a lead of its own, of that share of the whole. */
  public String withLead(String text, double share) {
    int own = (int) (words(text) * share / (1 - share));
    return article(Math.max(1, own - 30)) + "\n\n" + text;
  }

  /** In the middle of a text of its own, of that share of the whole. */
  public String inside(String text, double share) {
    int own = (int) (words(text) * share / (1 - share));
    return article(own / 2) + "\n\n" + text + "\n\n" + article(own / 2);
  }

  /** One word of so many is another. */
  public String reworded(String text, int oneOf) {
    return paragraphs(text).stream()
        .map(
            paragraph ->
                List.of(paragraph.split(" ")).stream()
                    .map(word -> random.nextInt(oneOf) == 0 ? word() : word)
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n\n"));
  }

  /** Another article that quotes the same sentences, up to that share of its words. */
  public String quoting(String text, double share) {
    List<String> quotes = new ArrayList<>(List.of(text.split("(?<=\\.) |\n\n")));
    Collections.shuffle(quotes, random);
    int words = words(text);
    StringBuilder other = new StringBuilder(article((int) (words * (1 - share))));
    int quoted = 0;
    for (String quote : quotes) {
      if (quoted + words(quote) > share * words) {
        break;
      }
      quoted += words(quote);
      other.append("\n\n“").append(quote).append("” ").append(sentence());
    }
    return other.toString();
  }

  public int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  private String paragraph() {
    return IntStream.rangeClosed(1, between(1, 4))
        .mapToObj(i -> sentence())
        .collect(Collectors.joining(" "));
  }

  private String sentence() {
    return IntStream.rangeClosed(1, between(8, 28))
            .mapToObj(i -> word())
            .collect(Collectors.joining(" "))
        + ".";
  }

  /** The words' frequencies fall as those of a language do. */
  private String word() {
    int number = (int) Math.pow(WORDS, random.nextDouble());
    StringBuilder word = new StringBuilder();
    for (int rest = number; rest > 0; rest /= SYLLABLES.size()) {
      word.append(SYLLABLES.get(rest % SYLLABLES.size()));
    }
    return word.toString();
  }

  private static List<String> paragraphs(String text) {
    return List.of(text.split("\n\n"));
  }

  static int words(String text) {
    return text.split("\\s+").length;
  }
}
