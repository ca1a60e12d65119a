package io.newswire.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.query.charfilter.FilteredText;
import io.newswire.query.charfilter.PatternReplacement;
import java.io.Reader;
import java.util.List;

/** The character filters of {@link AnalysisFile}, applied in order. */
record CharFilters(List<PatternReplacement> replacements) {
  static CharFilters of(AnalysisFile file, List<String> names) {
    return new CharFilters(names.stream().map(name -> replacement(file.charFilter(name))).toList());
  }

  private static PatternReplacement replacement(JsonNode definition) {
    return PatternReplacement.of(
        definition.path("pattern").asText(), definition.path("replacement").asText());
  }

  /** The filtered text; its reader corrects offsets to those of the original. */
  Reader apply(Reader reader) {
    FilteredText text = FilteredText.of(reader);
    for (PatternReplacement one : replacements) {
      text = text.replace(one);
    }
    return text;
  }
}
