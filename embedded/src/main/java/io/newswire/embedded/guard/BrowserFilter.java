package io.newswire.embedded.guard;

import org.elasticsearch.ElasticsearchStatusException;
import org.elasticsearch.action.ActionListener;
import org.elasticsearch.action.ActionRequest;
import org.elasticsearch.action.support.ActionFilter;
import org.elasticsearch.common.util.concurrent.ThreadContext;
import org.elasticsearch.rest.RestStatus;

/** Answers 403 to every action that a {@link BrowserRequest} must not take. */
final class BrowserFilter extends ActionFilter.Simple {
  private volatile ThreadContext context;

  /** The headers of requests are there; comes once, before the first request. */
  void read(ThreadContext headers) {
    context = headers;
  }

  @Override
  public int order() {
    return Integer.MIN_VALUE;
  }

  @Override
  protected boolean apply(String action, ActionRequest request, ActionListener<?> listener) {
    String problem =
        new BrowserRequest(
                context.getHeader(BrowserRequest.HOST),
                context.getHeader(BrowserRequest.ORIGIN),
                context.getHeader(BrowserRequest.SITE))
            .problem();
    if (problem != null) {
      listener.onFailure(new ElasticsearchStatusException(problem, RestStatus.FORBIDDEN));
    }
    return problem == null;
  }
}
