package io.newswire.embedded.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.ListSetting;

/** Token filter {@code stemmer_override}, with rules in its settings. */
@NamedComponent("stemmer_override")
public final class StemmerOverrideFactory implements TokenFilterFactory {
  private final StemmerOverrideFilter.StemmerOverrideMap map;

  /** Its settings, named as in a full Elasticsearch. */
  @AnalysisSettings
  public interface Settings {
    @ListSetting(path = "rules")
    List<String> rules();
  }

  @Inject
  public StemmerOverrideFactory(Settings settings) {
    StemmerOverrideFilter.Builder builder = new StemmerOverrideFilter.Builder(false);
    for (String rule : settings.rules()) {
      String[] sides = rule.split("=>", 2);
      for (String form : sides[0].split(",")) {
        builder.add(form.strip(), sides[1].strip());
      }
    }
    try {
      map = builder.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public TokenStream create(TokenStream tokens) {
    return new StemmerOverrideFilter(tokens, map);
  }
}
