package io.newswire.launcher.cli.search;

import io.newswire.index.search.result.ArticleHistory;
import io.newswire.launcher.cli.SearchOutput;
import io.newswire.model.history.Difference;
import io.newswire.model.history.HistoryEntry;
import io.newswire.model.text.CountText;
import java.util.List;

/** Prints the history of an article for people. */
record HistoryOutput(SearchOutput output) {

  void print(ArticleHistory history) {
    output.line("", SearchOutput.bold(history.title() == null ? "(no title)" : history.title()));
    output.facts("id " + history.id());
    if (history.earlier() != null) {
      output.line(
          "  ", CountText.of(history.earlier(), "earlier revision") + " not known any more");
    }
    history.revisions().forEach(this::entry);
  }

  private void entry(HistoryEntry entry) {
    output.line("", "");
    output.line("", SearchOutput.bold("Revision " + entry.revision()) + status(entry));
    output.facts(
        entry.source(),
        entry.receivedAt() == null ? null : "received " + SearchOutput.second(entry.receivedAt()),
        entry.version() == null ? null : "version " + entry.version());
    if (entry.correction() != null) {
      output.line("  correction: ", entry.correction());
    }
    differences("  headline: ", entry.title());
    differences("  ", entry.text());
    if (entry.omitted() != null) {
      output.line("  ", "and " + CountText.of(entry.omitted(), "more place"));
    }
    entry.facts().forEach(fact -> output.line("  changed ", fact.inWords()));
  }

  private static String status(HistoryEntry entry) {
    if (entry.status() != null) {
      return " · " + entry.status().code();
    }
    if (Boolean.FALSE.equals(entry.compared())) {
      return " · the revision before is not known";
    }
    boolean same = entry.title().isEmpty() && entry.text().isEmpty();
    return entry.revision() > 1 && same ? " · no other words" : "";
  }

  private void differences(String label, List<Difference> differences) {
    differences.forEach(it -> output.line(label, marked(it)));
  }

  private static String marked(Difference it) {
    String removed = it.removed().isEmpty() ? "" : "[-" + it.removed() + "-]";
    String added = it.added().isEmpty() ? "" : "{+" + it.added() + "+}";
    return String.join(" ", it.before(), removed, added, it.after())
        .replaceAll("\\s+", " ")
        .strip();
  }
}
