package io.newswire.embedded.analysis;

import io.newswire.query.charfilter.FilteredText;
import io.newswire.query.charfilter.PatternReplacement;
import java.io.Reader;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.CharFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.StringSetting;

/**
 * Character filter {@code pattern_replace}, without its setting {@code flags}. It replaces as a
 * full Elasticsearch does, but tries the pattern only where a match can begin: a text goes through
 * some ten of these filters, three times.
 */
@NamedComponent("pattern_replace")
public final class PatternReplaceFactory implements CharFilterFactory {
  private final PatternReplacement replacement;

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
    replacement = PatternReplacement.of(settings.pattern(), settings.replacement());
  }

  @Override
  public Reader create(Reader text) {
    return FilteredText.of(text).replace(replacement);
  }

  @Override
  public Reader normalize(Reader text) {
    return create(text);
  }
}
