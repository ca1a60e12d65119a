package io.newswire.launcher.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.newswire.admin.InvalidInputException;
import io.newswire.admin.names.NameImport;
import io.newswire.admin.names.NameImport.Format;
import io.newswire.enrich.names.NameFile;
import io.newswire.enrich.names.NameRecord;
import io.newswire.model.EntityType;
import io.newswire.model.Json;
import io.newswire.model.KnownName;
import io.newswire.model.RejectedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;

/** Files of known names: what is read of them is written so that it reads the same. */
class NamesFuzzTest {
  @FuzzTest(maxDuration = "5m")
  void tsv(@NotNull String text) throws IOException, RejectedException {
    check(text, Format.TSV);
  }

  @FuzzTest(maxDuration = "5m")
  void wikidata(@NotNull String text) throws IOException, RejectedException {
    check(text, Format.WIKIDATA);
  }

  @FuzzTest(maxDuration = "5m")
  void jrc(@NotNull String text) throws IOException, RejectedException {
    check(text, Format.JRC);
  }

  private static void check(String text, Format format) throws IOException, RejectedException {
    List<KnownName> names;
    try {
      names = names(text, format);
    } catch (InvalidInputException e) {
      Rejections.check(e);
      return;
    }
    String written = names.stream().map(NameFile::write).collect(Collectors.joining("\n"));
    List<KnownName> read = names(written, Format.TSV);
    if (!names.equals(read)) {
      throw new AssertionError("read " + names + ", then " + read);
    }
    for (KnownName name : names) {
      if (!name.equals(NameRecord.read(name.id(), Json.bytes(name)))) {
        throw new AssertionError("not the same as a record: " + name);
      }
      name.forms();
    }
  }

  private static List<KnownName> names(String text, Format format) throws IOException {
    return NameImport.read(new BufferedReader(new StringReader(text)), format, EntityType.PERSON)
        .names();
  }
}
