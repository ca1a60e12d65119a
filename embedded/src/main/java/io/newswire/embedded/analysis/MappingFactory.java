package io.newswire.embedded.analysis;

import io.newswire.query.charfilter.FilteredText;
import java.io.Reader;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.CharFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.ListSetting;

/**
 * Character filter {@code mapping}, with mappings in its settings; of escapes only that of the
 * blank is known, {@code \}{@code u0020}.
 */
@NamedComponent("mapping")
public final class MappingFactory implements CharFilterFactory {
  private final NormalizeCharMap map;
  private final BitSet starts = new BitSet();

  /** Its settings, named as in a full Elasticsearch. */
  @AnalysisSettings
  public interface Settings {
    @ListSetting(path = "mappings")
    List<String> mappings();
  }

  @Inject
  public MappingFactory(Settings settings) {
    NormalizeCharMap.Builder builder = new NormalizeCharMap.Builder();
    for (String mapping : settings.mappings()) {
      String[] sides = mapping.split("=>", 2);
      String from = sides[0].strip();
      builder.add(from, sides[1].strip().replace("\\u0020", " "));
      starts.set(from.charAt(0));
    }
    map = builder.build();
  }

  @Override
  public Reader create(Reader text) {
    FilteredText whole = FilteredText.of(text);
    return whole.hasAny(starts) ? new MappingCharFilter(map, whole) : whole;
  }

  @Override
  public Reader normalize(Reader text) {
    return create(text);
  }
}
