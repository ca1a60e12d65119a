package io.newswire.launcher.api;

import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.newswire.admin.AdminException;
import io.newswire.admin.AmbiguousNameException;
import io.newswire.admin.NameTakenException;
import io.newswire.admin.NotFoundException;
import io.newswire.admin.UnavailableException;
import io.newswire.index.search.query.InvalidQueryException;
import java.util.Map;
import org.apache.hc.core5.http.HttpStatus;

/** The statuses of what {@code admin} throws. The server answers them as {@code {"error"}}. */
final class ApiErrors {
  private ApiErrors() {}

  /**
   * Makes a handler answer a failure of {@code admin}, or a query that cannot be used, with its
   * status and its message.
   */
  static Handler translate(Handler handler) {
    return context -> {
      try {
        handler.handle(context);
      } catch (UnavailableException e) {
        throw refusal(
            HttpStatus.SC_SERVICE_UNAVAILABLE,
            e.getMessage().strip() + "; ask again a little later");
      } catch (AdminException e) {
        throw refusal(status(e), e.getMessage());
      } catch (InvalidQueryException e) {
        throw refusal(HttpStatus.SC_BAD_REQUEST, e.getMessage());
      }
    };
  }

  private static int status(AdminException failure) {
    if (failure instanceof NotFoundException) {
      return HttpStatus.SC_NOT_FOUND;
    }
    return failure instanceof NameTakenException || failure instanceof AmbiguousNameException
        ? HttpStatus.SC_CONFLICT
        : HttpStatus.SC_BAD_REQUEST;
  }

  private static HttpResponseException refusal(int status, String message) {
    return new HttpResponseException(status, message, Map.of());
  }
}
