package io.newswire.embedded.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** Token filter {@code asciifolding} with its defaults. It cannot stand in a normalizer. */
@NamedComponent("asciifolding")
public final class AsciiFoldingFactory implements TokenFilterFactory {
  @Override
  public TokenStream create(TokenStream tokens) {
    return new ASCIIFoldingFilter(tokens);
  }
}
