package io.newswire.ingest.extract;

import io.newswire.ingest.extract.isolated.TimeLimit;
import io.newswire.ingest.extract.tika.ParsedDocument;
import io.newswire.ingest.extract.tika.TikaParsing;
import io.newswire.ingest.extract.wire.WireItem;
import io.newswire.ingest.extract.wire.WireMetadata;
import io.newswire.ingest.extract.wire.WireTypes;
import io.newswire.model.PublishingStatus;
import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;
import java.time.Duration;

/** Reads the formats of news agencies, by the parsers of {@code wire} that Tika found. */
final class WireReader implements DocumentReader {
  private static final Duration LONGEST_PARSE = Duration.ofSeconds(30);

  private final TikaParsing parsing;

  WireReader(int maxCharacters) {
    parsing = new TikaParsing(maxCharacters, WireTypes::contains);
  }

  @Override
  public ReadDocument read(RawDocument document) throws RejectedException {
    // The content alone says which wire it is; a declared type would send it to another parser.
    RawDocument undeclared = document.withContentType(null).withFile(null);
    ParsedDocument parsed = TimeLimit.within(LONGEST_PARSE, () -> parsing.parse(undeclared));
    WireItem item = WireMetadata.read(parsed.paragraphs(), parsed.metadata());
    boolean kill =
        item.article().status() == PublishingStatus.CANCELED && item.article().text().isEmpty();
    if (kill && item.article().url() == null && item.publisherId() == null) {
      throw new RejectedException(
          "the item takes an article back and does not say which; give it the article's guid or"
              + " uri");
    }
    return new ReadDocument(item.article(), item.publisherId());
  }
}
