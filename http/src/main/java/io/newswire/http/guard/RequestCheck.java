package io.newswire.http.guard;

import java.util.Optional;
import org.eclipse.jetty.server.Request;

/** Looks at the head of a request. Thread-safe. */
@FunctionalInterface
interface RequestCheck {
  /** Why the request is refused; empty if it is not. */
  Optional<Refusal> refusal(Request request);

  /**
   * A refusal.
   *
   * @param status 4xx
   * @param reason for people, with what to change
   */
  record Refusal(int status, String reason) {}
}
