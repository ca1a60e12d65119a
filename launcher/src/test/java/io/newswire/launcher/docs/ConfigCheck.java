package io.newswire.launcher.docs;

import io.newswire.deliver.destination.Destinations;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigException;

/**
 * Checks the settings of a page with the configuration itself: blocks of {@code key=value}, and
 * keys and settings in inline code.
 */
final class ConfigCheck implements PageCheck {
  private static final Pattern SETTING = Pattern.compile("([a-z]\\w*(?:\\.[\\w-]+)+)=(.*)");
  private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-z]+)+(\\.\\*)?");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(env|file):[^}]+}");

  private static final Set<String> FIRST_WORDS =
      Stream.concat(
              ConfigKeys.DEFINITION.names().stream(),
              Stream.of(ConfigKeys.KAFKA_PREFIX, ConfigKeys.DESTINATIONS_PREFIX))
          .map(key -> key.split("\\.", 2)[0])
          .collect(Collectors.toSet());

  @Override
  public List<String> problems(MarkdownPage page) {
    List<String> problems = new ArrayList<>();
    for (MarkdownPage.Block block : page.blocks()) {
      List<String> lines = block.lines().stream().filter(line -> !line.isBlank()).toList();
      if (block.kind().equals("properties")
          || lines.stream().allMatch(line -> SETTING.matcher(line).matches())) {
        addProblem(problems, lines);
      }
    }
    for (String code : page.code()) {
      if (isOurs(code) && SETTING.matcher(code).matches()) {
        addProblem(problems, List.of(code));
      } else if (isOurs(code) && KEY.matcher(code).matches() && !isKey(code)) {
        problems.add(code + " is no key of the configuration");
      }
    }
    return problems;
  }

  private static boolean isOurs(String code) {
    return FIRST_WORDS.contains(code.split("\\.", 2)[0]);
  }

  private static boolean isKey(String code) {
    String prefix = code.endsWith("*") ? code.substring(0, code.length() - 1) : null;
    TreeSet<String> keys = new TreeSet<>(ConfigKeys.DEFINITION.names());
    return code.startsWith(ConfigKeys.KAFKA_PREFIX)
        || code.startsWith(ConfigKeys.DESTINATIONS_PREFIX)
        || (prefix == null
            ? keys.contains(code)
            : keys.stream().anyMatch(key -> key.startsWith(prefix)));
  }

  private static void addProblem(List<String> problems, List<String> lines) {
    Map<String, String> settings = new HashMap<>();
    for (String line : lines) {
      String[] parts = line.split("=", 2);
      settings.put(parts[0], parts.length == 1 ? "" : filled(parts[0], parts[1]));
    }
    try {
      new Destinations(new NewswireConfig(settings)).check();
    } catch (ConfigException e) {
      problems.add(lines.get(0) + ": " + e.getMessage().lines().findFirst().orElseThrow());
    }
  }

  /** A value that comes from elsewhere as one of the right kind. */
  private static String filled(String key, String value) {
    return VARIABLE.matcher(value).replaceAll(example(key));
  }

  private static String example(String key) {
    if (key.endsWith(".url")) {
      return "https://hooks.example/1";
    }
    return key.startsWith("destinations.telegram.") ? "123456:ABC" : "whsec_" + "QUJD".repeat(8);
  }
}
