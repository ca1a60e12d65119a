package io.newswire.embedded.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** Token filter {@code kstem}. */
@NamedComponent("kstem")
public final class KStemFactory implements TokenFilterFactory {
  @Override
  public TokenStream create(TokenStream tokens) {
    return new KStemFilter(tokens);
  }
}
