package io.newswire.ingest.file;

import io.newswire.model.RawDocument;

/**
 * One place in a file: a document, or why there is none.
 *
 * @param place where it stands, for people: the name of the file, and the line or record
 * @param document null where the place holds none that can be used
 * @param problem why not; null for a document
 * @param end where the next one begins, in bytes from the start of the file
 */
public record FileEntry(String place, RawDocument document, String problem, long end) {
  static FileEntry of(String place, RawDocument document, long end) {
    return new FileEntry(place, document, null, end);
  }

  static FileEntry problem(String place, String problem, long end) {
    return new FileEntry(place, null, problem, end);
  }

  FileEntry withEnd(long newEnd) {
    return new FileEntry(place, document, problem, newEnd);
  }

  /** The problem with its place, as one line. */
  public String text() {
    return place + ": " + problem;
  }
}
