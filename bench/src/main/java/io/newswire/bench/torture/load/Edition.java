package io.newswire.bench.torture.load;

import io.newswire.model.ArticleId;
import io.newswire.model.Json;

/**
 * The words of a version of an article: the same for the same number and version. Every tenth
 * article prints the text of the one before in its first version. A text has one quote, which names
 * article and version.
 */
public record Edition(int number, int version) {
  /** The words that the alert rules ask for. */
  public static final String FIRST = "firstprinting";

  public static final String AMENDED = "amended";
  public static final String EVERY = "bulletin";
  public static final String FAMILY = "marks";

  private static final int SENTENCES = 8;

  /** The article whose text this one prints: itself, or the one before. */
  public int origin() {
    return version == 1 && number % 10 == 9 ? number - 1 : number;
  }

  public static String url(int number) {
    return "https://torture.example/bulletins/" + number;
  }

  public static String id(int number) {
    return ArticleId.ofUrl(url(number));
  }

  public String title() {
    return "Bulletin %d version %d: %s".formatted(number, version, wording(number).nounPhrase());
  }

  public String text() {
    Wording wording = wording(origin());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SENTENCES; i++) {
      text.append(i == SENTENCES / 2 ? "\n\n" + quote() + "\n\n" : i == 0 ? "" : " ")
          .append(wording.sentence());
    }
    text.append(has(AMENDED) ? " The page was amended." : "");
    text.append(has(FIRST) ? " This is the firstprinting." : "");
    return text.toString();
  }

  private String quote() {
    return "“%s,” said Maren Calloway in Port Orla.".formatted(quoted());
  }

  /** The words in quotation marks. */
  public String quoted() {
    return "The %s of bulletin %d stands at %d marks"
        .formatted(new Wording(origin()).noun(), origin(), version);
  }

  /** Whether it has one of the words that the rules ask for. */
  public boolean has(String word) {
    return switch (word) {
      case EVERY, FAMILY -> true;
      case FIRST -> version == 1 && origin() % 2 == 0;
      case AMENDED -> version > 1;
      default -> throw new IllegalArgumentException("no rule asks for " + word);
    };
  }

  /** Article JSON, as a publisher sends it. */
  public byte[] json(String status) {
    return Json.bytes(
        Json.MAPPER
            .createObjectNode()
            .put("url", url(number))
            .put("source", "Torture Courier " + number % 7)
            .put("language", "en")
            .put("title", title())
            .put("text", text())
            .put("version", version)
            .put("status", status));
  }

  /** Article JSON that takes the article back, whatever its version. */
  static byte[] withdrawal(int number) {
    return Json.bytes(
        Json.MAPPER.createObjectNode().put("url", url(number)).put("status", "canceled"));
  }

  private Wording wording(int article) {
    return new Wording(article * 1_000_003L + version * 7_919L);
  }
}
