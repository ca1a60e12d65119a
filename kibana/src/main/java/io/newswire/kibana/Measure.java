package io.newswire.kibana;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A measure of a chart. The description writes it as {@code count}, {@code unique FIELD}, {@code
 * latest FIELD}, {@code p95 FIELD} or {@code last FIELD by DATE}.
 *
 * @param field null for {@code count}
 * @param percentile the percentile of {@link Operation#PERCENTILE}, otherwise 0
 * @param by the date field of {@link Operation#LAST}, otherwise null
 */
record Measure(Operation operation, String field, int percentile, String by) {

  /** The operations of Lens, with their names in Kibana. */
  enum Operation {
    COUNT("count"),
    UNIQUE("unique_count"),
    LATEST("max"),
    PERCENTILE("percentile"),
    LAST("last_value");

    final String kibana;

    Operation(String kibana) {
      this.kibana = kibana;
    }
  }

  private static final Pattern FORM =
      Pattern.compile(
          "(?<count>count)|unique (?<unique>\\S+)|latest (?<latest>\\S+)"
              + "|p(?<percentile>\\d{1,2}) (?<of>\\S+)|last (?<last>\\S+) by (?<by>\\S+)");

  static Measure parse(String words) {
    Matcher form = FORM.matcher(words);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "'"
              + words
              + "' is not a measure; write count, unique FIELD, latest FIELD, p95 FIELD"
              + " or last FIELD by DATE");
    }
    if (form.group("unique") != null) {
      return new Measure(Operation.UNIQUE, form.group("unique"), 0, null);
    }
    if (form.group("latest") != null) {
      return new Measure(Operation.LATEST, form.group("latest"), 0, null);
    }
    if (form.group("of") != null) {
      int percentile = Integer.parseInt(form.group("percentile"));
      return new Measure(Operation.PERCENTILE, form.group("of"), percentile, null);
    }
    if (form.group("last") != null) {
      return new Measure(Operation.LAST, form.group("last"), 0, form.group("by"));
    }
    return new Measure(Operation.COUNT, null, 0, null);
  }

  /** Whether values can be sorted by it; not by a text. */
  boolean orders() {
    return operation != Operation.LAST;
  }
}
