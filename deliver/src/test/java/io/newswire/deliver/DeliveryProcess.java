package io.newswire.deliver;

import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.ChildJvm;
import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The worker in a process of its own, which can be killed. */
final class DeliveryProcess {
  private DeliveryProcess() {}

  /**
   * Starts it.
   *
   * @param log what it writes is appended to it
   * @param options for Java
   */
  static ChildJvm start(NewswireConfig config, File log, String... options) throws IOException {
    String[] settings =
        config.originals().entrySet().stream()
            .map(setting -> setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new);
    return ChildJvm.start(DeliveryProcess.class, log, List.of(options), settings);
  }

  /** Runs until it is killed, or until its parent is gone. */
  public static void main(String[] settings) {
    Map<String, String> all = new HashMap<>();
    for (String setting : settings) {
      all.put(setting.split("=", 2)[0], setting.split("=", 2)[1]);
    }
    new DeliveryWorker(new NewswireConfig(all)).start();
    ChildJvm.awaitParentsEnd();
  }
}
