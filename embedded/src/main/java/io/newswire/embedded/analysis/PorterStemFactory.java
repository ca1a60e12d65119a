package io.newswire.embedded.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** Token filter {@code porter_stem}. */
@NamedComponent("porter_stem")
public final class PorterStemFactory implements TokenFilterFactory {
  @Override
  public TokenStream create(TokenStream tokens) {
    return new PorterStemFilter(tokens);
  }
}
