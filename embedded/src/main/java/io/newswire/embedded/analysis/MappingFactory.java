package io.newswire.embedded.analysis;

import java.io.Reader;
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
      builder.add(sides[0].strip(), sides[1].strip().replace("\\u0020", " "));
    }
    map = builder.build();
  }

  @Override
  public Reader create(Reader text) {
    return new MappingCharFilter(map, text);
  }

  @Override
  public Reader normalize(Reader text) {
    return create(text);
  }
}
