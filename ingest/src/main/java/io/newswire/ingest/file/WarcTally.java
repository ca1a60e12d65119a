package io.newswire.ingest.file;

import io.newswire.model.text.CountText;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what becomes of an archive's records. For one thread. */
final class WarcTally {
  private final Map<String, Long> passedOver = new TreeMap<>();
  private long documents;
  private long broken;

  void document() {
    documents++;
  }

  void broken() {
    broken++;
  }

  /**
   * A record that is no article's page.
   *
   * @param what as counted: {@code request}, {@code status 404}
   */
  void passOver(String what) {
    passedOver.merge(what, 1L, Long::sum);
  }

  /** Such as {@code 40,100 documents; passed over: 40,100 request, 12 status 404; 1 broken}. */
  @Override
  public String toString() {
    String text = CountText.of(documents, "document");
    if (!passedOver.isEmpty()) {
      text +=
          passedOver.entrySet().stream()
              .map(each -> "%,d %s".formatted(each.getValue(), each.getKey()))
              .collect(Collectors.joining(", ", "; passed over: ", ""));
    }
    return broken == 0 ? text : text + "; %,d broken".formatted(broken);
  }
}
