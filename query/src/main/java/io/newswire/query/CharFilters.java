package io.newswire.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Reader;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;

/** Lucene's character filters for the definitions of Elasticsearch. */
final class CharFilters {
  private CharFilters() {}

  /** The named filters, one behind the other. */
  static UnaryOperator<Reader> of(AnalysisFile file, List<String> names) {
    UnaryOperator<Reader> all = reader -> reader;
    for (String name : names) {
      UnaryOperator<Reader> before = all;
      UnaryOperator<Reader> next = of(file.charFilter(name));
      all = reader -> next.apply(before.apply(reader));
    }
    return all;
  }

  private static UnaryOperator<Reader> of(JsonNode definition) {
    String type = definition.path("type").asText();
    return switch (type) {
      case "pattern_replace" -> {
        Pattern pattern = Pattern.compile(definition.path("pattern").asText());
        String replacement = definition.path("replacement").asText();
        yield reader -> new PatternReplaceCharFilter(pattern, replacement, reader);
      }
      case "mapping" -> {
        NormalizeCharMap map = map(AnalysisFile.strings(definition.path("mappings")));
        yield reader -> new MappingCharFilter(map, reader);
      }
      default -> throw new IllegalStateException("character filter of type '" + type + "'");
    };
  }

  private static NormalizeCharMap map(List<String> mappings) {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    for (String mapping : mappings) {
      String[] sides = mapping.split("=>", 2);
      map.add(sides[0], sides[1].replace("\\u0020", " "));
    }
    return map.build();
  }
}
