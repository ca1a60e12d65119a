package io.newswire.embedded.analysis;

import java.io.Reader;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.CharFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.StringSetting;

/** Character filter {@code pattern_replace}, without its setting {@code flags}. */
@NamedComponent("pattern_replace")
public final class PatternReplaceFactory implements CharFilterFactory {
  private final Pattern pattern;
  private final String replacement;

  /** Its settings, named as in a full Elasticsearch. */
  @AnalysisSettings
  public interface Settings {
    @StringSetting(path = "pattern", defaultValue = "")
    String pattern();

    @StringSetting(path = "replacement", defaultValue = "")
    String replacement();
  }

  @Inject
  public PatternReplaceFactory(Settings settings) {
    pattern = Pattern.compile(settings.pattern());
    replacement = settings.replacement();
  }

  @Override
  public Reader create(Reader text) {
    return new PatternReplaceCharFilter(pattern, replacement, text);
  }

  @Override
  public Reader normalize(Reader text) {
    return create(text);
  }
}
