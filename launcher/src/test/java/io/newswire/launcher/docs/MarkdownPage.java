package io.newswire.launcher.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation, split as far as its tests need it.
 *
 * @param name path from the root of the repository
 * @param prose the lines outside of fenced blocks
 * @param blocks the fenced blocks, in order
 */
record MarkdownPage(String name, List<String> prose, List<Block> blocks) {
  static final Path ROOT = Path.of("..");

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)\\s]+)\\)");

  /**
   * A fenced block.
   *
   * @param kind what follows the opening fence, such as {@code json article}; may be empty
   * @param lines the content; a line that ends in a backslash is joined with the next
   */
  record Block(String kind, List<String> lines) {
    String text() {
      return String.join("\n", lines);
    }
  }

  /** README.md, CONTRIBUTING.md, RATIONALE.md and the pages in docs/. */
  static List<MarkdownPage> all() throws IOException {
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      return Stream.concat(
              Stream.of("README.md", "CONTRIBUTING.md", "RATIONALE.md"),
              docs.filter(file -> file.toString().endsWith(".md"))
                  .map(file -> "docs/" + file.getFileName())
                  .sorted())
          .map(MarkdownPage::read)
          .toList();
    }
  }

  static MarkdownPage read(String name) {
    try {
      return of(name, Files.readString(ROOT.resolve(name)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static MarkdownPage of(String name, String text) {
    List<String> prose = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    List<String> block = null;
    String kind = "";
    for (String line : text.lines().toList()) {
      if (line.startsWith("```") && block == null) {
        kind = line.substring(3).strip();
        block = new ArrayList<>();
      } else if (line.startsWith("```")) {
        blocks.add(new Block(kind, List.copyOf(block)));
        block = null;
      } else if (block == null) {
        prose.add(line);
      } else if (!block.isEmpty() && block.get(block.size() - 1).endsWith("\\")) {
        String before = block.remove(block.size() - 1);
        block.add(before.substring(0, before.length() - 1) + line.strip());
      } else {
        block.add(line);
      }
    }
    if (block != null) {
      throw new IllegalArgumentException(name + ": a fenced block is not closed");
    }
    return new MarkdownPage(name, prose, blocks);
  }

  /** The inline code of the prose. */
  List<String> code() {
    return CODE.matcher(proseText()).results().map(found -> found.group(1)).toList();
  }

  /** The targets of the links in the prose. */
  List<String> links() {
    return links(proseText());
  }

  private static List<String> links(String text) {
    return LINK.matcher(CODE.matcher(text).replaceAll("")).results().map(r -> r.group(1)).toList();
  }

  /** The anchors of the headings from a level on, as GitHub makes them. */
  List<String> anchors(int level) {
    return prose.stream()
        .filter(line -> line.matches("#{" + level + ",6} .+"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  /** The anchors of the table of contents: the list of links before the first section. */
  List<String> tableOfContents() {
    return links(
            prose.stream()
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("- ["))
                .reduce("", (text, line) -> text + line + "\n"))
        .stream()
        .map(link -> link.replaceFirst("^#", ""))
        .toList();
  }

  /** The cells of the rows of a table, by the text of its first header cell. */
  List<List<String>> table(String firstHeader) {
    List<List<String>> rows = new ArrayList<>();
    boolean inside = false;
    for (String line : prose) {
      if (!line.startsWith("|")) {
        inside = false;
      } else if (cells(line).get(0).equals(firstHeader)) {
        inside = true;
      } else if (inside && !line.matches("[|: -]+")) {
        rows.add(cells(line));
      }
    }
    return rows;
  }

  private static List<String> cells(String row) {
    Matcher cells = Pattern.compile("\\| ((?:\\\\\\||[^|])*)").matcher(row);
    return cells
        .results()
        .map(MatchResult::group)
        .map(cell -> cell.substring(1).replace("\\|", "|").strip())
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  private String proseText() {
    return String.join("\n", prose);
  }
}
