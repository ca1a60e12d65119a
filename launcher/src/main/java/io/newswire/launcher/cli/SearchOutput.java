package io.newswire.launcher.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.newswire.index.document.QuoteDocument;
import io.newswire.index.search.query.Near;
import io.newswire.index.search.result.ArticleHit;
import io.newswire.index.search.result.Facet;
import io.newswire.index.search.result.FoldedCopies;
import io.newswire.index.search.result.Hits;
import io.newswire.model.GeoPoint;
import io.newswire.model.Json;
import io.newswire.model.PublicationTime;
import io.newswire.model.Quote;
import io.newswire.model.Span;
import io.newswire.model.text.QuoteText;
import io.newswire.model.text.TimeText;
import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Prints articles and quotes for people, or as JSON. */
public final class SearchOutput {
  private static final TimeText TIME = TimeText.here();
  private static final int NAMES = 8;
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？।؟][\\p{Pe}\\p{Pf}“‘\"']*$");

  private final PrintWriter out;

  public SearchOutput(PrintWriter out) {
    this.out = out;
  }

  public void json(Object value) {
    out.println(new String(Json.bytes(value), UTF_8));
  }

  /** Prints an answer: as JSON, or each hit and then the number of all. */
  public <T> void hits(Hits<T> hits, boolean asJson, Consumer<T> print) {
    if (asJson) {
      json(hits);
      return;
    }
    for (T hit : hits.hits()) {
      print.accept(hit);
      out.println();
    }
    out.println(found(hits));
    if (hits.near() != null) {
      facts(near(hits.near()));
    }
    hits.facets().forEach(this::facet);
  }

  private static String found(Hits<?> hits) {
    if (hits.total() == 0) {
      return "Nothing found.";
    }
    int shown = hits.hits().size();
    Long groups = hits.stories() == null ? hits.families() : hits.stories();
    long all = groups == null ? hits.total() : Math.min(groups, hits.total());
    String one = hits.stories() == null ? "text" : "story";
    String several = hits.stories() == null ? "texts" : "stories";
    String folded = all == hits.total() ? "" : all == 1 ? ", all one " + one : ", %2$,d " + several;
    String some = shown < all ? ", %3$,d shown" : "";
    return String.format(Locale.ROOT, "%1$,d found" + folded + some, hits.total(), all, shown);
  }

  /** The circle that was searched, with the place that was taken for its name. */
  private static String near(Near near) {
    GeoPoint at = near.location();
    return String.format(
        Locale.ROOT,
        "within %s km of %s(%.4f, %.4f)",
        new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT))
            .format(near.meters() / 1_000),
        near.place() == null ? "" : near.place() + " ",
        at.lat(),
        at.lon());
  }

  private void facet(String name, List<Facet> values) {
    if (!values.isEmpty()) {
      out.println();
      out.println(bold(name));
      values.forEach(
          value ->
              line(
                  String.format(Locale.ROOT, "%,9d  ", value.count()),
                  oneLine(value.value() + namesake(value.id(), value.note()))));
    }
  }

  /** What tells a name from others of the same form, and the id to ask for it; empty if none. */
  public static String namesake(String id, String note) {
    return note == null ? "" : " (%s; %s)".formatted(note, id);
  }

  public void article(ArticleHit hit) {
    line("", bold(hit.title() == null ? "(no title)" : oneLine(hit.title())));
    facts(hit.source(), time(hit.publishedAt()));
    address(hit.url());
    facts("id " + hit.id());
    copies(hit.copies());
    hit.snippets().stream().limit(2).forEach(snippet -> snippet(snippet.text(), snippet.matches()));
    names("  people         ", hit.people());
    names("  organizations  ", hit.organizations());
    names("  places         ", hit.places());
  }

  private void copies(FoldedCopies copies) {
    if (copies != null) {
      String more = String.format(Locale.ROOT, "and %,d more", copies.more());
      if (copies.sources().isEmpty()) {
        line("  ", more);
      }
      names("  " + more + ": ", copies.sources());
    }
  }

  /** A piece of an article's text; it may begin and end within a sentence. */
  public void snippet(String text, List<Span> matches) {
    String end = SENTENCE_END.matcher(text.strip()).find() ? "" : " …";
    line("  … ", marked(text, matches) + end);
  }

  public void quote(QuoteDocument document) {
    quote(document.quote());
    facts(document.title());
    facts(document.source(), time(document.publishedAt()));
    address(document.url());
    facts("article " + document.articleId());
  }

  /** Prints the speaker, and below the words. */
  public void quote(Quote quote) {
    String who = bold(oneLine(QuoteText.speaker(quote)));
    line("", who + withoutBreaks(QuoteText.addressee(quote)) + QuoteText.note(quote));
    for (String paragraph : QuoteText.words(quote).split("\\R+")) {
      line("  ", oneLine(paragraph));
    }
  }

  public void names(String label, List<String> names) {
    if (!names.isEmpty()) {
      String more = names.size() > NAMES ? " and " + (names.size() - NAMES) + " more" : "";
      String shown = names.stream().limit(NAMES).map(SearchOutput::oneLine).collect(joining(", "));
      line(label, shown + more);
    }
  }

  /** Prints a label and a text, wrapped to the width of the terminal. */
  public void line(String label, String text) {
    out.println(LineWrapper.wrap(label, text));
  }

  /** Prints the facts that are not null, with dots between them. */
  public void facts(String... facts) {
    String known =
        Stream.of(facts)
            .filter(Objects::nonNull)
            .map(SearchOutput::oneLine)
            .collect(joining(" · "));
    if (!known.isEmpty()) {
      line("  ", known);
    }
  }

  /** Prints an address unwrapped, so that it can be copied; nothing for null. */
  public void address(String url) {
    if (url != null) {
      out.println("  " + oneLine(url));
    }
  }

  public static String bold(String text) {
    return ControlCharacterWriter.bold(text);
  }

  /** Returns a text on one line with its matches in bold. */
  private static String marked(String text, List<Span> matches) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Span match : matches) {
      marked.append(text, at, match.start());
      marked.append(bold(text.substring(match.start(), match.end())));
      at = match.end();
    }
    return oneLine(marked.append(text.substring(at)).toString());
  }

  private static String oneLine(String text) {
    return withoutBreaks(text).strip();
  }

  private static String withoutBreaks(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** Formats a time of publication; null for null. */
  public static String time(PublicationTime time) {
    return time == null ? null : TIME.of(time);
  }

  /** Formats a time to the minute, in the time zone of this machine. */
  public static String time(Instant instant) {
    return TIME.minute(instant);
  }

  /** Formats a time to the second. */
  public static String second(Instant instant) {
    return TIME.second(instant);
  }

  /** Formats a time to the millisecond. */
  public static String millisecond(Instant instant) {
    return TIME.millisecond(instant);
  }
}
