package io.newswire.bench.jmh;

import io.newswire.model.RawDocument;
import io.newswire.model.RawDocumentBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The pages of a folder, in order of their names. */
final class PageFiles {
  private PageFiles() {}

  static List<RawDocument> of(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new IOException("no file *.html in " + folder.toAbsolutePath());
    }
    List<RawDocument> pages = new ArrayList<>();
    for (Path file : files) {
      pages.add(
          RawDocumentBuilder.builder()
              .content(Files.readAllBytes(file))
              .file(file.getFileName().toString())
              .build());
    }
    return pages;
  }
}
