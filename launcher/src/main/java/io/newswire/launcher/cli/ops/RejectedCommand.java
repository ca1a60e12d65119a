package io.newswire.launcher.cli.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.admin.rejected.RejectedEntry;
import io.newswire.admin.rejected.RejectedLog;
import io.newswire.admin.rejected.RejectedRecord;
import io.newswire.launcher.cli.CommandContext;
import io.newswire.launcher.cli.SearchOutput;
import io.newswire.model.Rejection;
import java.io.PrintWriter;
import java.util.List;
import org.apache.kafka.common.header.Header;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "rejected",
    description = "Show what could not be used and why, and put it back after a repair.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "[list|show|retry]",
    footer = {
      "",
      "Examples:",
      "  newswire rejected",
      "  newswire rejected list --stage extract --limit 100",
      "  newswire rejected show 2:17",
      "  newswire rejected retry 2:17",
      "  newswire rejected retry --all"
    })
public final class RejectedCommand implements Runnable {
  private static final int LIMIT = 20;
  private static final String INDENT = " ".repeat(9);

  @Mixin private CommandContext context;

  @Override
  public void run() {
    list(null, LIMIT, false);
  }

  @Command(
      name = "list",
      description = "List what was rejected, newest first.",
      mixinStandardHelpOptions = true)
  void list(
      @Option(
              names = "--stage",
              paramLabel = "STAGE",
              description = "Only this stage: extract, revise, index, ...")
          String stage,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "" + LIMIT,
              description = "At most so many (${DEFAULT-VALUE}).")
          int limit,
      @Option(names = "--json", description = "Print JSON, a record a line.") boolean json) {
    List<RejectedRecord> waiting =
        log().waiting().stream()
            .filter(record -> stage == null || stage.equals(record.rejection().stage()))
            .toList();
    List<RejectedRecord> shown = waiting.subList(0, Math.min(limit, waiting.size()));
    if (json) {
      shown.stream().map(RejectedEntry::of).forEach(context::json);
    } else {
      print(shown, waiting.size());
    }
  }

  @Command(
      name = "show",
      description = "Show one record: why, where, its headers and the original.",
      mixinStandardHelpOptions = true)
  void show(
      @Parameters(paramLabel = "ID", description = "As listed, such as 2:17.") String id,
      @Option(names = "--original", description = "Only the original bytes, to standard output.")
          boolean original,
      @Option(names = "--json", description = "Print JSON, without the headers and the original.")
          boolean json) {
    RejectedRecord record = RejectedLog.find(log().waiting(), id);
    if (json) {
      context.json(RejectedEntry.of(record));
      return;
    }
    byte[] value = record.record().value() == null ? new byte[0] : record.record().value();
    if (original) {
      printOriginal(value);
      return;
    }
    PrintWriter out = context.out();
    Rejection rejection = record.rejection();
    SearchOutput output = context.output();
    output.line(label("reason"), rejection.reason());
    output.line(label("stage"), rejection.stage() + ", at " + SearchOutput.second(rejection.at()));
    if (record.hasPlace()) {
      out.printf(
          "%s%s, partition %d, offset %d%n",
          label("stood at"), rejection.topic(), rejection.partition(), rejection.offset());
    }
    for (Header header : record.record().headers()) {
      if (!header.key().startsWith("rejected-") && header.value() != null) {
        output.line(label(header.key()), new String(header.value(), UTF_8));
      }
    }
    out.println();
    out.println(value.length == 0 ? "(no original was kept)" : new String(value, UTF_8));
  }

  /** The bytes as they are; a terminal, which would obey some of them, gets their text. */
  private void printOriginal(byte[] value) {
    if (System.console() == null) {
      System.out.write(value, 0, value.length);
      System.out.flush();
    } else {
      context.out().println(new String(value, UTF_8));
    }
  }

  @Command(
      name = "retry",
      description = "Put records back where they came from, to be tried once more.",
      mixinStandardHelpOptions = true)
  int retry(
      @Parameters(arity = "0..*", paramLabel = "ID") List<String> ids,
      @Option(names = "--all", description = "All that wait.") boolean all,
      @Option(names = "--json", description = "Print JSON, a record a line.") boolean json) {
    if (all == (ids != null)) {
      throw context.wrongUse(
          "name the records to retry, or give --all; see 'newswire rejected list'");
    }
    RejectedLog log = log();
    List<RejectedRecord> waiting = log.waiting();
    List<RejectedRecord> chosen =
        all ? waiting : ids.stream().map(id -> RejectedLog.find(waiting, id)).toList();
    List<RejectedRecord> possible = chosen.stream().filter(RejectedRecord::canBePutBack).toList();
    log.putBack(possible);
    if (json) {
      chosen.stream().map(RejectedEntry::of).forEach(context::json);
      return possible.size() < chosen.size() ? 1 : 0;
    }
    context.out().printf("%,d put back%n", possible.size());
    chosen.stream()
        .filter(record -> !record.canBePutBack())
        .forEach(
            record ->
                context
                    .output()
                    .line(record.id() + " cannot be put back: ", record.whyNotPutBack()));
    return possible.size() < chosen.size() ? 1 : 0;
  }

  private void print(List<RejectedRecord> shown, int all) {
    SearchOutput output = context.output();
    for (RejectedRecord record : shown) {
      context
          .out()
          .printf(
              "%-8s %s  by %s%n",
              record.id(),
              SearchOutput.second(record.rejection().at()),
              record.rejection().stage());
      output.line(INDENT, record.name());
      output.line(INDENT, record.rejection().reason());
    }
    String some = all > shown.size() ? ", %,d shown".formatted(shown.size()) : "";
    context.out().println(all == 0 ? "Nothing is rejected." : all + " rejected" + some);
  }

  private RejectedLog log() {
    return new RejectedLog(context.kafka());
  }

  private static String label(String label) {
    return "%-12s  ".formatted(label);
  }
}
