package io.newswire.embedded.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Analyzer {@code english} with its defaults. Settings on it are ignored. */
@NamedComponent("english")
public final class EnglishAnalyzerFactory implements AnalyzerFactory {
  @Override
  public Analyzer create() {
    return new EnglishAnalyzer();
  }
}
