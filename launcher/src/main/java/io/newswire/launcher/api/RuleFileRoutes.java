package io.newswire.launcher.api;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;
import static io.newswire.launcher.api.ApiErrors.translate;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.newswire.admin.InvalidInputException;
import io.newswire.admin.rules.RuleChange;
import io.newswire.admin.rules.RuleFile;
import io.newswire.admin.rules.StoredRule;
import io.newswire.http.HttpServer;
import io.newswire.model.alert.AlertRule;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.commons.io.IOUtils;
import org.apache.hc.core5.http.HttpStatus;

/**
 * {@code GET /rules/export} and {@code POST /rules/import}, with the files of {@code newswire rules
 * export} and {@code import}: YAML, or with {@code format=json} JSON with a rule a line. An import
 * with {@code dry=true} stores nothing and answers with what it would change. If a rule of the file
 * is wrong, nothing is written.
 */
final class RuleFileRoutes implements EndpointGroup {
  /** As much as the YAML parser takes. */
  private static final int LONGEST = 3 << 20;

  private final RuleAccess rules;

  RuleFileRoutes(RuleAccess rules) {
    this.rules = rules;
  }

  /**
   * What an import changes.
   *
   * @param dry whether nothing was written
   * @param problems each with its place; if there are any, nothing is written
   * @param remarks advice, each with its place
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record ImportAnswer(
      boolean dry, List<RuleChange> changes, List<String> problems, List<String> remarks) {}

  @Override
  public void addEndpoints() {
    get("/rules/export", translate(this::export));
    post("/rules/import", translate(this::importFile));
  }

  private void export(Context context) {
    boolean json = isJson(context);
    List<AlertRule> all =
        rules.store().all().stream().map(StoredRule::rule).filter(Objects::nonNull).toList();
    context
        .contentType(json ? "application/x-ndjson" : "application/yaml")
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + (json ? "rules.jsonl" : "rules.yml") + '"')
        .result((json ? RuleFile.toLines(all) : RuleFile.toYaml(all)).getBytes(UTF_8));
  }

  private void importFile(Context context) {
    boolean dry = Boolean.parseBoolean(context.queryParam("dry"));
    List<RuleFile.Entry> entries =
        RuleFile.read("the body", body(context), !isJson(context), rules.destinations().deciding());
    List<String> problems =
        entries.stream()
            .filter(entry -> entry.problem() != null)
            .map(entry -> entry.place() + ": " + entry.problem())
            .toList();
    List<String> remarks =
        entries.stream()
            .flatMap(entry -> entry.remarks().stream().map(it -> entry.place() + ": " + it))
            .toList();
    if (!problems.isEmpty() && !dry) {
      throw new InvalidInputException("nothing is imported: " + String.join("; ", problems));
    }
    List<AlertRule> wanted =
        entries.stream()
            .filter(entry -> entry.problem() == null)
            .map(RuleFile.Entry::rule)
            .toList();
    rules.change(
        () -> {
          List<RuleChange> changes = rules.store().changes(wanted);
          if (!dry) {
            rules.store().saveAll(wanted);
          }
          HttpServer.reply(
              context, HttpStatus.SC_OK, new ImportAnswer(dry, changes, problems, remarks));
        });
  }

  private static boolean isJson(Context context) {
    String format = context.queryParam("format");
    if (format != null && !List.of("yaml", "json").contains(format)) {
      throw new InvalidInputException(
          "parameter format is '%s'; it may be yaml or json".formatted(format));
    }
    return "json".equals(format);
  }

  private static String body(Context context) {
    try (Reader file = ImportedFile.open(context.bodyInputStream(), LONGEST)) {
      return IOUtils.toString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
