package io.newswire.launcher.cli.index;

import io.newswire.admin.AdminException;
import io.newswire.index.setup.Retention;
import io.newswire.launcher.cli.ConfigOptions;
import io.newswire.launcher.cli.IndexSession;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
  @Mixin private ConfigOptions options;
  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Limit limit;

  @Option(names = "--dry-run", description = "Only name what would be deleted.")
  private boolean dryRun;

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
    try (IndexSession session = IndexSession.open(options.load())) {
      Retention retention = new Retention(session.client());
      List<String> old = dryRun ? retention.before(oldest) : retention.deleteBefore(oldest);
      PrintWriter out = spec.commandLine().getOut();
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
        throw new AdminException(
            "--before " + limit.before + " is no day; write it as 2025-01-01", e);
      }
    }
    try {
      return Retention.oldestKept(limit.months, YearMonth.now(ZoneOffset.UTC));
    } catch (IllegalArgumentException e) {
      throw new AdminException("--months: " + e.getMessage(), e);
    }
  }
}
