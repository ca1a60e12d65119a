package io.newswire.ingest.extract.tika;

import io.newswire.model.RejectedException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tika.metadata.Metadata;

/**
 * What a parser's process answers.
 *
 * @param rejection the reason; null if the document was parsed
 * @param paragraphs of its text
 * @param metadata the values of each name
 */
record ParserAnswer(String rejection, List<String> paragraphs, Map<String, List<String>> metadata) {

  static ParserAnswer of(ParsedDocument parsed) {
    Map<String, List<String>> metadata = new LinkedHashMap<>();
    for (String name : parsed.metadata().names()) {
      metadata.put(name, Arrays.asList(parsed.metadata().getValues(name)));
    }
    return new ParserAnswer(null, parsed.paragraphs(), metadata);
  }

  static ParserAnswer rejected(String reason) {
    return new ParserAnswer(reason, List.of(), Map.of());
  }

  ParsedDocument document() throws RejectedException {
    if (rejection != null) {
      throw new RejectedException(rejection);
    }
    Metadata found = new Metadata();
    metadata.forEach((name, values) -> values.forEach(value -> found.add(name, value)));
    return new ParsedDocument(paragraphs, found);
  }
}
