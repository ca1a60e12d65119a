package io.newswire.admin.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.newswire.admin.DurationFormat;
import io.newswire.admin.InvalidInputException;
import io.newswire.admin.NewswireHome;
import io.newswire.model.Json;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.text.ControlCharacters;
import io.newswire.model.text.CountText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Rules in a file: YAML with a list {@code rules}, or JSON with one rule a line. A rule has the
 * fields of {@link RuleFields}; {@code name} and {@code query} are required.
 */
public final class RuleFile {
  private static final Logger LOG = LoggerFactory.getLogger(RuleFile.class);
  private static final String RULES = "rules";
  private static final long LONGEST_WRITTEN_OUT = 10_000_000;

  private RuleFile() {}

  /**
   * A rule of a file, or why it cannot be used.
   *
   * @param place such as {@code rule 3 ('Ferry')}
   * @param rule null if it cannot be used
   * @param problem null if it can
   */
  public record Entry(String place, AlertRule rule, String problem, List<String> remarks) {}

  /**
   * Reads and checks all rules.
   *
   * @param destinations that rules may name
   * @throws InvalidInputException if the file cannot be read at all; the message names it and the
   *     place
   */
  public static List<Entry> read(Path file, KnownDestinations destinations) {
    try {
      boolean yaml = file.toString().matches(".*\\.ya?ml");
      return read(file.toString(), Files.readString(file), yaml, destinations);
    } catch (NoSuchFileException e) {
      throw new InvalidInputException("there is no file " + file, e);
    } catch (IOException e) {
      throw new InvalidInputException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads and checks all rules of a text.
   *
   * @param name what messages call it
   * @param yaml whether it is YAML; else it has the JSON of a rule on each line
   * @throws InvalidInputException if it cannot be read at all
   */
  public static List<Entry> read(
      String name, String text, boolean yaml, KnownDestinations destinations) {
    try {
      List<Entry> entries = new ArrayList<>();
      TreeSet<String> ids = new TreeSet<>();
      for (Object rule : yaml ? fromYaml(text) : fromLines(text)) {
        entries.add(entry("rule " + (entries.size() + 1), rule, ids, destinations));
      }
      return entries;
    } catch (YAMLException | JsonProcessingException | ClassCastException e) {
      throw new InvalidInputException(name + " is not a file of rules: " + e.getMessage(), e);
    } catch (StackOverflowError e) {
      // An alias of YAML may stand within what it means.
      throw new InvalidInputException(
          name + " is not a file of rules: a value in it contains itself; write it out", e);
    }
  }

  /**
   * Writes the changed rules of the configured file to the topic. Rules that cannot be used are
   * logged and left out. Does nothing if there is no such file.
   *
   * @throws InvalidInputException if the file cannot be read at all
   */
  public static void load(NewswireConfig config) {
    if (config.alertsRulesFile().isBlank()) {
      return;
    }
    Path file = NewswireHome.path().resolve(config.alertsRulesFile());
    if (!Files.exists(file)) {
      LOG.info("No alert rules are loaded: there is no {}", file);
      return;
    }
    List<AlertRule> good = new ArrayList<>();
    for (Entry entry : read(file, KnownDestinations.of(config))) {
      if (entry.problem() == null) {
        good.add(entry.rule());
      } else {
        LOG.warn("{}, {} is left out: {}", file, entry.place(), entry.problem());
      }
    }
    if (!good.isEmpty()) {
      int changed = new RuleStore(config).load(good).size();
      LOG.info(
          "{} of {}, {} new or changed", CountText.of(good.size(), "alert rule"), file, changed);
    }
  }

  @SuppressWarnings("unchecked")
  private static Entry entry(
      String number, Object given, TreeSet<String> ids, KnownDestinations destinations) {
    if (!(given instanceof Map<?, ?>)) {
      return new Entry(number, null, "it has no fields; give it a 'name' and a 'query'", List.of());
    }
    Map<String, Object> fields = (Map<String, Object>) given;
    Object name = fields.get("name");
    String place = name == null ? number : number + " ('" + name + "')";
    try {
      AlertRule written = RuleFields.read(fields);
      AlertRule rule =
          written.withId(written.id() == null ? RuleNames.idOf(written.name()) : written.id());
      if (!ids.add(rule.id())) {
        throw new InvalidInputException(
            "another rule of the file has the same id '" + rule.id() + "'");
      }
      StoredRule stored = StoredRule.of(rule, destinations);
      return new Entry(place, rule, stored.problem(), stored.remarks());
    } catch (InvalidInputException e) {
      return new Entry(place, null, e.getMessage(), List.of());
    }
  }

  private static List<?> fromYaml(String text) {
    Object all = yaml().load(text);
    writtenOut(all, 0);
    if (all == null) {
      return List.of();
    }
    if (!(all instanceof Map<?, ?> fields)) {
      throw new YAMLException("it has no field '" + RULES + "'");
    }
    Object rules = fields.get(RULES);
    if (rules == null || "".equals(rules)) {
      return List.of();
    }
    if (!(rules instanceof List<?> list)) {
      throw new YAMLException("its field '" + RULES + "' is not a list");
    }
    return list;
  }

  /**
   * Adds the characters of a value and of all in it, with aliases written out: nested ones make a
   * file of a few lines larger than memory.
   */
  private static long writtenOut(Object value, long before) {
    long sum = before + 1;
    if (value instanceof String text) {
      sum += text.length();
    } else if (value instanceof Collection<?> values) {
      for (Object each : values) {
        sum = writtenOut(each, sum);
      }
    } else if (value instanceof Map<?, ?> fields) {
      sum = writtenOut(fields.values(), writtenOut(fields.keySet(), sum));
    }
    if (sum > LONGEST_WRITTEN_OUT) {
      throw new YAMLException(
          "with its aliases written out it has more than %,d characters; import it in parts"
              .formatted(LONGEST_WRITTEN_OUT));
    }
    return sum;
  }

  private static List<Object> fromLines(String text) throws JsonProcessingException {
    List<Object> rules = new ArrayList<>();
    for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
      rules.add(Json.MAPPER.readValue(line, Object.class));
    }
    return rules;
  }

  /** Reads all scalars as strings: {@code no} is a language, and {@code 18:00} a time of day. */
  private static Yaml yaml() {
    DumperOptions dumping = new DumperOptions();
    dumping.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    dumping.setAllowUnicode(true);
    dumping.setWidth(1_000);
    LoaderOptions loading = new LoaderOptions();
    loading.setAllowDuplicateKeys(false);
    return new Yaml(
        new SafeConstructor(loading), new EscapableTexts(dumping), dumping, loading, new Texts());
  }

  private static final class Texts extends Resolver {
    @Override
    protected void addImplicitResolvers() {}
  }

  /**
   * Only double-quoted YAML knows escapes, which control characters need on their way out;
   * SnakeYAML would write Base64 for some of them, and the others as they are.
   */
  private static final class EscapableTexts extends Representer {
    private EscapableTexts(DumperOptions options) {
      super(options);
      representers.put(String.class, text -> scalar((String) text));
    }

    private Node scalar(String text) {
      boolean escaped = text.chars().anyMatch(ControlCharacters::contains);
      return representScalar(
          Tag.STR, text, escaped ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN);
    }
  }

  /** YAML that {@link #read} reads as the same rules; control characters are escaped. */
  public static String toYaml(List<AlertRule> rules) {
    return ControlCharacters.escape(
        yaml().dump(Map.of(RULES, rules.stream().map(RuleFile::asWritten).toList())));
  }

  public static String toLines(List<AlertRule> rules) {
    return rules.stream()
        .map(rule -> new String(Json.bytes(fields(rule)), UTF_8) + "\n")
        .collect(Collectors.joining());
  }

  /** With durations and digests in their short forms. */
  private static Map<String, Object> asWritten(AlertRule rule) {
    Map<String, Object> fields = fields(rule);
    fields.replaceAll((name, value) -> value instanceof Boolean ? value.toString() : value);
    if (rule.throttle() != null) {
      fields.put(RuleFields.THROTTLE, DurationFormat.format(rule.throttle()));
    }
    if (rule.digest() != null) {
      fields.put(RuleFields.DIGEST, rule.digest().at() + " " + rule.digest().zone());
    }
    return fields;
  }

  private static Map<String, Object> fields(AlertRule rule) {
    Map<String, Object> fields =
        Json.MAPPER.convertValue(rule, new TypeReference<LinkedHashMap<String, Object>>() {});
    fields.keySet().removeAll(RuleFields.NOT_KEPT);
    return fields;
  }
}
