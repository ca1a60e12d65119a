package io.newswire.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.index.document.QuoteDocument;
import io.newswire.index.search.ArticleHit;
import io.newswire.index.search.Facet;
import io.newswire.index.search.Hits;
import io.newswire.model.Json;
import io.newswire.model.PublicationTime;
import io.newswire.model.Quote;
import io.newswire.model.Span;
import io.newswire.model.Speaker;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/** Articles and quotes for people to read on a terminal, or as JSON. */
final class Output {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());
  private static final int NAMES = 8;
  private static final int LINE = 120;

  private final PrintWriter out;

  Output(PrintWriter out) {
    this.out = out;
  }

  void json(Object value) {
    out.println(new String(Json.bytes(value), UTF_8));
  }

  /** A whole answer: as JSON, or each hit for people and how many there are in all. */
  <T> void hits(Hits<T> hits, boolean asJson, Consumer<T> print) {
    if (asJson) {
      json(hits);
      return;
    }
    for (T hit : hits.hits()) {
      print.accept(hit);
      out.println();
    }
    out.println(hits.total() == 0 ? "Nothing found." : hits.total() + " found");
    hits.facets().forEach(this::facet);
  }

  private void facet(String name, List<Facet> values) {
    if (!values.isEmpty()) {
      out.println();
      out.println(bold(name));
      values.forEach(value -> out.printf(Locale.ROOT, "%,9d  %s%n", value.count(), value.value()));
    }
  }

  void article(ArticleHit hit) {
    out.println(bold(hit.title() == null ? "(no title)" : hit.title()));
    line("  ", joined(" · ", hit.source(), time(hit.publishedAt()), hit.url(), "id " + hit.id()));
    hit.snippets().stream()
        .limit(2)
        .forEach(snippet -> line("  … ", marked(snippet.text(), snippet.matches())));
    names("  people         ", hit.people());
    names("  organizations  ", hit.organizations());
    names("  places         ", hit.places());
  }

  void quote(QuoteDocument document) {
    quote(document.quote());
    line(
        "  ",
        joined(
            " · ",
            document.title(),
            document.source(),
            time(document.publishedAt()),
            document.url(),
            "article " + document.articleId()));
  }

  void quote(Quote quote) {
    out.println(bold(name(quote.speaker())));
    line("  “", quote.text().replace("\n\n", "\n   ") + "”");
  }

  /** A quote on one line, cut where it is long. */
  void quoteLine(Quote quote) {
    String text = quote.text().replaceAll("\\s+", " ");
    String cut = text.length() <= LINE ? text : text.substring(0, LINE) + " …";
    line("  ", bold(name(quote.speaker())) + ": “" + cut + "”");
  }

  private static String name(Speaker speaker) {
    if (speaker == null) {
      return "(speaker unknown)";
    }
    return speaker.name() == null ? speaker.text() : speaker.name();
  }

  void names(String label, List<String> names) {
    if (!names.isEmpty()) {
      String more = names.size() > NAMES ? " and " + (names.size() - NAMES) + " more" : "";
      line(label, names.stream().limit(NAMES).collect(Collectors.joining(", ")) + more);
    }
  }

  void line(String label, String text) {
    out.println(label + text);
  }

  static String bold(String text) {
    return Ansi.AUTO.new Text("@|bold " + text.replace("@|", "@ |").replace("|@", "| @") + "|@")
        .toString();
  }

  /** Text on one line, in which the matches stand out. */
  static String marked(String text, List<Span> matches) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Span match : matches) {
      marked.append(text, at, match.start());
      marked.append(bold(text.substring(match.start(), match.end())));
      at = match.end();
    }
    return marked.append(text.substring(at)).toString().replaceAll("\\s+", " ");
  }

  private static String time(PublicationTime time) {
    if (time == null) {
      return null;
    }
    return time.time() == null ? time.toString() : time(time.instant());
  }

  static String time(Instant instant) {
    return TIME.format(instant);
  }

  private static String joined(String between, String... parts) {
    return Stream.of(parts).filter(part -> part != null).collect(Collectors.joining(between));
  }
}
