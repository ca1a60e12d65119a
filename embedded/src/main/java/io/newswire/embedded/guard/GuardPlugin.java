package io.newswire.embedded.guard;

import java.util.Collection;
import java.util.List;
import org.elasticsearch.action.support.ActionFilter;
import org.elasticsearch.plugins.ActionPlugin;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.rest.RestHeaderDefinition;

/**
 * Lets actions see the headers by which a request of a web page is recognised, and puts {@link
 * BrowserFilter} before all of them. Elasticsearch's own {@code http.cors} settings only keep a
 * page from reading an answer.
 */
public final class GuardPlugin extends Plugin implements ActionPlugin {
  private final BrowserFilter filter = new BrowserFilter();

  @Override
  public Collection<?> createComponents(PluginServices services) {
    filter.read(services.threadPool().getThreadContext());
    return List.of();
  }

  /** A header that comes twice is refused by Elasticsearch. */
  @Override
  public Collection<RestHeaderDefinition> getRestHeaders() {
    return BrowserRequest.HEADERS.stream()
        .map(header -> new RestHeaderDefinition(header, false))
        .toList();
  }

  @Override
  public Collection<ActionFilter> getActionFilters() {
    return List.of(filter);
  }
}
