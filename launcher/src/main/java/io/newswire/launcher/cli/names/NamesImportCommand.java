package io.newswire.launcher.cli.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.admin.InvalidInputException;
import io.newswire.admin.names.NameImport;
import io.newswire.launcher.cli.ImportResult;
import io.newswire.model.EntityType;
import io.newswire.model.KnownName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "import",
    description = "Add the names of a file.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    footer = {
      "",
      "tsv is the format of config/names. wikidata is a result of Wikidata's query",
      "service, JSON or CSV, with the columns item, itemLabel and, where known,",
      "itemAltLabel, coord, countryCode, type. jrc is the list of JRC-Names. Lines that",
      "cannot be used are named and left out, and the exit code is 1.",
      "Examples:",
      "  newswire names import clubs.tsv --since 7d",
      "  newswire names import query.json --format wikidata --type organization",
      "  newswire names import entities.txt --format jrc"
    })
final class NamesImportCommand implements Callable<Integer> {
  @ParentCommand private NamesCommand names;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Parameters(paramLabel = "FILE")
  private Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "tsv",
      description = "tsv, wikidata or jrc. ${DEFAULT-VALUE} if not given.")
  private NameImport.Format format;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "What the names of a Wikidata result are; else its column type says it.")
  private EntityType type;

  @Mixin private BackTaggingOption backTagging;

  @Override
  public Integer call() {
    NameImport read = read();
    List<KnownName> written = names.store().put(read.names());
    print(
        new ImportResult(
            read.names().size(),
            written.size(),
            read.names().size() - written.size(),
            read.refused(),
            read.problems()));
    backTagging.run(names.context(), written, json);
    return read.refused() == 0 ? 0 : 1;
  }

  private void print(ImportResult result) {
    if (json) {
      names.context().json(result);
    } else {
      names.context().out().printf("%s, %d left out%n", result.text("name"), result.leftOut());
      result
          .remarks()
          .forEach(problem -> names.context().err().println(file + ", left out: " + problem));
    }
  }

  private NameImport read() {
    // Bytes that are no UTF-8 are replaced, and their lines refused.
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8))) {
      return NameImport.read(reader, format, type);
    } catch (IOException e) {
      throw new InvalidInputException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
