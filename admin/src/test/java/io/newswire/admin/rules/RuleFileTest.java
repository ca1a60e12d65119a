package io.newswire.admin.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.admin.InvalidInputException;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.alert.AlertTrigger;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.text.ControlCharacters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFileTest {
  private static final KnownDestinations NONE = KnownDestinations.of(new NewswireConfig(Map.of()));

  @TempDir private Path dir;

  @Test
  void yamlValuesAreTakenAsTheyAreWritten() throws IOException {
    AlertRule rule =
        read("""
        rules:
          - name: Fjord ferries
            query: ferry AND "no strike"
            languages: [no, en]
            throttle: 90m
            titleOnly: true
        """)
            .get(0)
            .rule();

    assertThat(rule.id()).isEqualTo("fjord-ferries");
    assertThat(rule.query()).isEqualTo("ferry AND \"no strike\"");
    assertThat(rule.languages()).containsExactly("no", "en");
    assertThat(rule.throttle()).isEqualTo(Duration.ofMinutes(90));
    assertThat(rule.inTitleOnly()).isTrue();
  }

  @Test
  void aBadRuleIsNamedWithItsPlaceAndHarmsNoOther() throws IOException {
    List<RuleFile.Entry> entries =
        read(
            """
            rules:
              - {name: Open mark, query: '"never closed'}
              - {name: Typo, querry: ferry}
              - {query: nameless}
              - {name: Slow, throttle: soon, query: ferry}
              - {name: Good, query: ferry}
              - {name: good!, query: pier}
            """);

    assertThat(entries)
        .extracting(RuleFile.Entry::place)
        .startsWith("rule 1 ('Open mark')", "rule 2 ('Typo')", "rule 3");
    assertThat(entries.get(0).problem()).contains("quote mark at column 1");
    assertThat(entries.get(1).problem()).contains("unknown field 'querry'", "query");
    assertThat(entries.get(2).problem()).contains("'name'");
    assertThat(entries.get(3).problem()).contains("'soon'");
    assertThat(entries.get(4).problem()).isNull();
    assertThat(entries.get(5).problem()).contains("same id 'good'");
  }

  @Test
  void whatIsExportedIsImportedTheSame() throws IOException {
    List<AlertRule> rules =
        read(
                """
                rules:
                  - {name: Ferry inquiry, query: 'ferry AND inquiry', throttle: 1h, enabled: false}
                  - {name: Fish, query: fish, throttle: 90m, digest: 08:00 Europe/Vienna}
                  - {name: Å pier, query: 'speaker:calloway AND said:pier', sources: [Herald]}
                """)
            .stream()
            .map(RuleFile.Entry::rule)
            .toList();
    Path lines = Files.writeString(dir.resolve("rules.jsonl"), RuleFile.toLines(rules));

    assertThat(RuleFile.toYaml(rules))
        .contains("enabled: false", "throttle: 1h", "throttle: 90m", "digest: 08:00 Europe/Vienna");
    assertThat(read(RuleFile.toYaml(rules)))
        .extracting(RuleFile.Entry::rule)
        .containsExactlyElementsOf(rules);
    assertThat(RuleFile.read(lines, NONE))
        .extracting(RuleFile.Entry::rule)
        .containsExactlyElementsOf(rules);
  }

  @Test
  void controlCharactersComeBackAsTheyWere() throws IOException {
    List<AlertRule> rules =
        Stream.of(
                "Zo\u202eë \u2067: \"y\"",
                "a\u001b[2J",
                "one\ntwo \\u202e",
                "- \u2028 'b'",
                "\u0085x")
            .map(name -> AlertRule.of("id" + name.hashCode(), "pier").withName(name).withVersion(0))
            .toList();

    String yaml = RuleFile.toYaml(rules);

    assertThat(yaml.chars().filter(c -> c != '\n').anyMatch(ControlCharacters::contains)).isFalse();
    assertThat(read(yaml)).extracting(RuleFile.Entry::rule).containsExactlyElementsOf(rules);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yml  | rules: [ferry, {name: Pier, query: pier}]      | rule 1",
        "yml  | rules: [{name: Pier, query: pier}, ~, [a]]     | rule 3",
        "jsonl| null                                           | rule 1",
        "jsonl| [1]                                            | rule 1",
        "jsonl| 7                                              | rule 1",
      })
  void aRuleWithoutFieldsIsNamedWithItsPlace(String form, String text, String place)
      throws IOException {
    List<RuleFile.Entry> entries =
        RuleFile.read(Files.writeString(dir.resolve("rules." + form), text), NONE);

    assertThat(entries)
        .filteredOn(entry -> entry.rule() == null && entry.place().equals(place))
        .extracting(RuleFile.Entry::problem)
        .containsExactly("it has no fields; give it a 'name' and a 'query'");
  }

  @Test
  void whatMakesARuleFireIsReadAndWrittenAsItIsSaid() throws IOException {
    String yaml = "rules: [{name: Ferry, query: ferry, on: count 3/1h}]";

    AlertRule rule = read(yaml).get(0).rule();

    assertThat(rule.trigger()).isEqualTo(AlertTrigger.of("count 3/1h"));
    assertThat(read(RuleFile.toYaml(List.of(rule))).get(0).rule()).isEqualTo(rule);
    assertThat(read("rules: [{name: Ferry, query: ferry, on: often}]").get(0).problem())
        .contains("'often' is not match, change, surge, silence or a count such as 'count 5/1h'");
  }

  @ParameterizedTest
  @CsvSource({"ferry, it has no field 'rules'", "rules: ferry, its field 'rules' is not a list"})
  void aFileOfSomethingElseIsRefused(String yaml, String problem) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("is not a file of rules: " + problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules: [{name: &a [[*a]], query: ferry}]",
        "rules: [{name: Ferry, query: &a [[*a]]}]",
        "rules: [&rule {name: Ferry, query: ferry, sources: [*rule]}]"
      })
  void aValueThatContainsItselfIsRefused(String yaml) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("contains itself");
  }

  @Test
  void aliasesOfAliasesThatWouldFillTheMemoryAreRefused() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x]\n");
    for (int i = 1; i <= 15; i++) {
      yaml.append("a%1$d: &a%1$d [*a%2$d, *a%2$d, *a%2$d]\n".formatted(i, i - 1));
    }
    yaml.append("rules: [{name: *a15, query: ferry}]\n");

    assertThatThrownBy(() -> read(yaml.toString()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("with its aliases written out");
  }

  @Test
  void aFileThatIsNoYamlIsNamedWithThePlace() {
    assertThatThrownBy(() -> read("rules: [\n"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("rules.yml")
        .hasMessageContaining("line 2");
  }

  @Test
  void whoNamesAUrlWithASecretIsTold() throws IOException {
    RuleFile.Entry entry =
        read("""
        rules:
          - {name: Fish, query: fish, destinations: ['webhook:https://a.example/in?key=xyzzy']}
        """)
            .get(0);

    assertThat(entry.problem()).isNull();
    assertThat(entry.remarks())
        .singleElement()
        .asString()
        .contains("https://a.example/in…", "give it a name")
        .doesNotContain("xyzzy");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> RuleFile.read(dir.resolve("none.yml"), NONE))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("there is no file " + dir.resolve("none.yml"));
  }

  @Test
  void theFileThatComesAlongHasNoRulesYet() {
    assertThat(RuleFile.read(Path.of("../config/alert-rules.yml"), NONE)).isEmpty();
  }

  private List<RuleFile.Entry> read(String yaml) throws IOException {
    return RuleFile.read(Files.writeString(dir.resolve("rules.yml"), yaml), NONE);
  }
}
