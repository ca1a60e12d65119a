package io.newswire.launcher.deploy;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code LIBRARIES.tsv} against the jars that are passed on, and {@code NOTICE} against it.
 */
class LicencesIT {
  private static final Path ROOT = Path.of("..");

  @Test
  void everyJarThatIsPassedOnHasItsRow() throws IOException {
    Set<String> jars;
    try (Stream<Path> lib = Files.list(Path.of("target/lib"))) {
      jars =
          lib.map(jar -> jar.getFileName().toString())
              .filter(jar -> !jar.startsWith("newswire-"))
              .map(LicencesIT::name)
              .collect(Collectors.toSet());
    }

    assertThat(licences()).containsOnlyKeys(jars);
  }

  @Test
  void noticeNamesALicenceOfEachLibrary() throws IOException {
    Set<String> named =
        Files.readAllLines(ROOT.resolve("NOTICE")).stream()
            .map(line -> line.split(" ")[0])
            .collect(Collectors.toSet());

    assertThat(licences())
        .allSatisfy(
            (library, licences) ->
                assertThat(licences.split(" or ")).as(library).containsAnyElementsOf(named));
  }

  /** The licences of each library by its name. */
  private static Map<String, String> licences() throws IOException {
    List<String> lines = Files.readAllLines(ROOT.resolve("LIBRARIES.tsv"));
    return lines.stream()
        .skip(1)
        .map(line -> line.split("\t"))
        .collect(toMap(row -> row[1], row -> row[2], (jackson2, jackson3) -> jackson3));
  }

  /** The name in {@code kafka_2.13-4.3.1.jar}: what stands before the version. */
  private static String name(String jar) {
    return jar.replaceFirst("-\\d.*\\.jar$", "");
  }
}
