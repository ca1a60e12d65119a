package io.newswire.http.guard;

import io.newswire.http.guard.RequestCheck.Refusal;
import io.newswire.model.config.NewswireConfig;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Refuses requests by their head, before a byte of the body is read, and closes the connection. */
public final class RequestGuard extends Handler.Wrapper {
  private final List<RequestCheck> checks;

  /** With the hosts and origins of the configuration. */
  public RequestGuard(NewswireConfig config) {
    checks =
        List.of(
            new HostCheck(config),
            new OriginCheck(config.ingestHttpAllowedHosts(), config.ingestHttpAllowedOrigins()),
            new TargetCheck(),
            new HeaderCheck());
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    for (RequestCheck check : checks) {
      Optional<Refusal> refusal = check.refusal(request);
      if (refusal.isPresent()) {
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        Response.writeError(
            request, response, callback, refusal.get().status(), refusal.get().reason());
        return true;
      }
    }
    return super.handle(request, response, callback);
  }
}
