package io.newswire.bench.torture;

import io.newswire.bench.BenchException;
import io.newswire.bench.torture.process.LayoutKind;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs campaigns of faults, one for each layout, with services and data of their own. */
public final class Torture {
  private Torture() {}

  /**
   * Runs all campaigns. A campaign with violations is the last one.
   *
   * @param given its data folder holds the temporary one
   * @param mainClass of the command {@code newswire}, on the class path of this process
   * @param progress receives a line from time to time
   * @throws BenchException if a campaign cannot go on
   */
  public static List<CampaignReport> run(
      NewswireConfig given, TortureSettings settings, String mainClass, Consumer<String> progress)
      throws IOException {
    List<CampaignReport> reports = new ArrayList<>();
    Duration each = settings.duration().dividedBy(settings.layouts().size());
    for (LayoutKind kind : LayoutKind.values()) {
      if (settings.layouts().contains(kind)) {
        try (Campaign campaign = new Campaign(given, settings, kind, mainClass, progress)) {
          Runtime.getRuntime().addShutdownHook(new Thread(campaign::close, "stop"));
          reports.add(campaign.run(each));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new BenchException("interrupted", e);
        }
        if (!reports.get(reports.size() - 1).violations().isEmpty()) {
          break;
        }
      }
    }
    return reports;
  }
}
