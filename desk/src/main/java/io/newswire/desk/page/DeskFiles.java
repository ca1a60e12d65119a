package io.newswire.desk.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of the desk, held in memory. All but the page stand below a folder whose name changes
 * with any of them, so browsers may keep them for good. Immutable.
 */
final class DeskFiles {
  /** Where the files stand, in front of the folder's name. */
  static final String ROOT = "/desk/";

  static final String PAGE = "desk.html";

  static final List<String> NAMES =
      List.of(
          "alert-card.js",
          "alerts.js",
          "api.js",
          "article.js",
          "bars.js",
          "card.js",
          "confirm.js",
          "desk.css",
          "desk.js",
          "dom.js",
          "facets.js",
          "feeds-out.js",
          "feeds.js",
          "fold.js",
          "histogram.js",
          "history.js",
          "icon.svg",
          "keys.js",
          "later.js",
          "live-list.js",
          "live.js",
          "login.js",
          "map.js",
          "most-named.js",
          "near.js",
          "notes.js",
          "preview.js",
          "profile.js",
          "quotes.js",
          "rejected.js",
          "rule-actions.js",
          "rule-destinations.js",
          "rule-draft.js",
          "rule-import.js",
          "rule-preview.js",
          "rule.js",
          "rules.js",
          "saved.js",
          "search.js",
          "session.js",
          "sheet.js",
          "status.js",
          "stories.js",
          "story.js",
          "suggest.js",
          "time.js",
          "trace.js",
          "wire.js",
          "world.svg");

  private static final String FOLDER_IN_PAGE = "{folder}";

  private final Map<String, DeskFile> files = new HashMap<>();
  private final DeskFile page;

  DeskFiles() {
    Map<String, byte[]> contents = new HashMap<>();
    NAMES.forEach(name -> contents.put(name, read(name)));
    String folder = ROOT + Hash.of(NAMES.stream().map(contents::get).toArray(byte[][]::new)) + "/";
    contents.forEach((name, content) -> files.put(folder + name, DeskFile.of(name, content)));
    String html = new String(read(PAGE), UTF_8).replace(FOLDER_IN_PAGE, folder);
    page = DeskFile.of(PAGE, html.getBytes(UTF_8));
  }

  /** The page, the same for every view. */
  DeskFile page() {
    return page;
  }

  /** The file at a path; empty if there is none. */
  Optional<DeskFile> at(String path) {
    return Optional.ofNullable(files.get(path));
  }

  private static byte[] read(String name) {
    try (InputStream in = DeskFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the desk's file " + name + " is missing: build it again");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
