package io.newswire.launcher.cli.index;

import io.newswire.admin.ElasticsearchSession;
import io.newswire.index.setup.Retention;
import io.newswire.launcher.cli.CommandContext;
import io.newswire.model.text.CountText;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "retention",
    description = "Delete old articles, quotes and alerts, by whole months.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The month is the one an article was first seen in. Nothing is deleted by",
      "itself: call it once a month or once a day.",
      "Examples:",
      "  newswire retention --months 24 --dry-run",
      "  newswire retention --before 2025-01-01"
    })
public final class RetentionCommand implements Callable<Integer> {
  @Mixin private CommandContext context;

  @ArgGroup(multiplicity = "1")
  private Limit limit;

  @Option(names = "--dry-run", description = "Only name what would be deleted.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  private record Deletion(YearMonth before, List<String> indices, boolean deleted) {}

  private static final class Limit {
    @Option(
        names = "--months",
        paramLabel = "N",
        description = "Keep this month and so many whole months before it; at least 1.")
    private Integer months;

    @Option(
        names = "--before",
        paramLabel = "DATE",
        description = "Delete the months that ended before this day, such as 2025-01-01.")
    private String before;
  }

  @Override
  public Integer call() throws IOException {
    YearMonth oldest = oldestKept();
    try (ElasticsearchSession session = context.elasticsearch()) {
      Retention retention = new Retention(session.client());
      List<String> old = dryRun ? retention.before(oldest) : retention.deleteBefore(oldest);
      if (json) {
        context.json(new Deletion(oldest, old, !dryRun));
        return 0;
      }
      PrintWriter out = context.out();
      old.forEach(out::println);
      out.printf(
          "%s before %s %s%n",
          CountText.of(old.size(), "index", "indices"),
          oldest,
          dryRun ? "would be deleted" : "deleted");
      return 0;
    }
  }

  private YearMonth oldestKept() {
    if (limit.before != null) {
      try {
        return YearMonth.from(LocalDate.parse(limit.before));
      } catch (DateTimeException e) {
        throw context.wrongUse("--before " + limit.before + " is not a day such as 2025-01-01");
      }
    }
    try {
      return Retention.oldestKept(limit.months, YearMonth.now(ZoneOffset.UTC));
    } catch (IllegalArgumentException e) {
      throw context.wrongUse("--months: " + e.getMessage());
    }
  }
}
