package io.newswire.ingest.file;

import io.newswire.ingest.SizeLimit;
import io.newswire.model.RawDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.netpreserve.jwarc.WarcRecord;

/**
 * A web archive, as crawlers and Common Crawl write them: each page that a server answered with is
 * a document with the URL of the request. Other records are counted and passed over, broken ones
 * are reported.
 *
 * <p>The time of receipt is now, not the time of the crawl.
 */
final class WarcFile implements DocumentFile {
  private final String name;
  private final RawDocument known;
  private final SizeLimit limit;
  private final WarcRecords records;
  private final WarcTally tally = new WarcTally();
  private WarcRecord record;
  private long start;
  private long toldBroken = -1;
  private FileEntry broken;

  private WarcFile(String name, RawDocument known, SizeLimit limit, WarcRecords records) {
    this.name = name;
    this.known = known;
    this.limit = limit;
    this.records = records;
  }

  static WarcFile open(Path file, RawDocument known, SizeLimit limit, long from)
      throws IOException {
    WarcRecords records = WarcRecords.open(file, from);
    WarcFile opened = new WarcFile(file.getFileName().toString(), known, limit, records);
    opened.advance();
    return opened;
  }

  @Override
  public Optional<FileEntry> next() throws IOException {
    while (record != null || broken != null) {
      FileEntry entry = broken;
      broken = null;
      if (entry == null) {
        entry = read();
        advance();
      }
      if (entry != null) {
        return Optional.of(entry.withEnd(broken == null ? resumable() : broken.end()));
      }
    }
    return Optional.empty();
  }

  /** The document in the record at hand; null if it holds none. */
  private FileEntry read() {
    try {
      Optional<WarcPage> page = WarcPage.of(record, tally);
      return page.isPresent() ? read(page.get()) : null;
    } catch (IOException | RuntimeException e) {
      return broken(e);
    }
  }

  private FileEntry read(WarcPage page) throws IOException {
    byte[] content = page.content(limit.maxBytes() + 1);
    if (content.length == 0) {
      tally.passOver("empty");
      return null;
    }
    if (!page.mayHoldArticle(content)) {
      tally.passOver("of another type");
      return null;
    }
    String place = place() + " (" + page.url() + ")";
    if (content.length > limit.maxBytes()) {
      return FileEntry.problem(place, limit.tooLarge(), start);
    }
    tally.document();
    return FileEntry.of(
        place,
        known.withContent(content).withUrl(page.url()).withContentType(page.contentType()),
        start);
  }

  /** Goes to the next record that can be read. */
  private void advance() throws IOException {
    try {
      record = records.next().orElse(null);
    } catch (IOException e) {
      start = records.position();
      if (start != toldBroken) {
        broken = broken(e);
      }
      records.recover();
      record = records.next().orElse(null);
    }
    start = record == null ? records.size() : records.position();
  }

  /** Where the record at hand begins, for the next process. */
  private long resumable() throws IOException {
    // Compressed as a whole, all of the file is read before its last records come out of it.
    return record != null && start >= records.size() ? 0 : start;
  }

  private String place() {
    return name + ", record at byte " + start;
  }

  private FileEntry broken(Exception e) {
    tally.broken();
    toldBroken = start;
    // jwarc's messages go on with a hexadecimal picture of the place.
    String why = String.valueOf(e.getMessage()).split("(: \\.\\.\\.)|(: <--)", 2)[0];
    return FileEntry.problem(place(), "the archive is broken here: " + why, start);
  }

  @Override
  public Optional<String> summary() {
    return Optional.of(name + ": " + tally);
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
