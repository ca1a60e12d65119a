package io.newswire.bench.torture.process;

import io.newswire.bench.torture.load.TortureRules;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The settings of services, which start from the defaults, and their commands.
 *
 * @param folder of the campaign
 * @param mainClass of the command {@code newswire}
 * @param shared the settings that all services have
 */
public record ServiceSettings(Path folder, String mainClass, Map<String, String> shared) {
  private static final String WEBHOOK = "torture";

  /** The settings of a campaign: its rules, its webhook, and no feeds. */
  public static ServiceSettings of(Path folder, String mainClass, String webhookUrl)
      throws IOException {
    Map<String, String> shared = new HashMap<>();
    shared.put(
        ConfigKeys.ALERTS_RULES_FILE,
        TortureRules.write(folder.resolve("rules.yml"), WEBHOOK).toString());
    shared.put(ConfigKeys.DESTINATIONS_PREFIX + "webhook." + WEBHOOK + ".url", webhookUrl);
    shared.put(ConfigKeys.ADMIN_HTTP_PORT, "0");
    shared.put(ConfigKeys.INGEST_FEEDS_FILE, "");
    shared.put(ConfigKeys.INGEST_FEEDS_THREADS, "0");
    shared.put(ConfigKeys.DELIVER_RETRY_MAX_MS, "2000");
    return new ServiceSettings(folder, mainClass, shared);
  }

  public ServiceSettings with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(shared);
    all.putAll(more);
    return new ServiceSettings(folder, mainClass, all);
  }

  /** A process that runs a command of Newswire, with a data folder of its own name. */
  JavaNode node(String name, List<String> command) throws IOException {
    return node(name, command, Map.of());
  }

  /** As above, with more variables in its environment. */
  JavaNode node(String name, List<String> command, Map<String, String> environment)
      throws IOException {
    Properties properties = new Properties();
    properties.putAll(shared);
    properties.put(ConfigKeys.DATA_DIR, folder.resolve(name).toString());
    Path file = folder.resolve(name + ".properties");
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
    List<String> args = new ArrayList<>(command);
    args.addAll(List.of("--config", file.toString()));
    return new JavaNode(name, ChildProcess.command(mainClass, args), environment, log(name));
  }

  public Path log(String name) {
    return folder.resolve(name + ".log");
  }

  /** The configuration of the services with these addresses. */
  public NewswireConfig config(int kafkaPort, int elasticsearchPort) {
    return new NewswireConfig(shared)
        .with(ConfigKeys.DATA_DIR, folder.toString())
        .with(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, "127.0.0.1:" + kafkaPort)
        .with(ConfigKeys.ELASTICSEARCH_URL, url(elasticsearchPort).toString());
  }

  public static URI url(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }
}
