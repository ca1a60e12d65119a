package io.newswire.index.setup;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.newswire.model.config.ConfigKeys;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.http.ConnectionClosedException;
import org.apache.http.HttpStatus;
import org.elasticsearch.client.ResponseException;

/** Describes why a request to Elasticsearch failed, and which setting to change. */
public final class ConnectionProblem {
  private ConnectionProblem() {}

  /** The predicate of a sentence whose subject is Elasticsearch. */
  public static String of(Throwable failure) {
    return switch (status(failure)) {
      case HttpStatus.SC_UNAUTHORIZED ->
          "refuses the credentials (401): correct %s, or %s and %s"
              .formatted(
                  ConfigKeys.ELASTICSEARCH_API_KEY,
                  ConfigKeys.ELASTICSEARCH_USERNAME,
                  ConfigKeys.ELASTICSEARCH_PASSWORD);
      case HttpStatus.SC_FORBIDDEN ->
          "denies access to this user (403), who needs the cluster privileges monitor and"
              + " manage_index_templates, and all privileges for news-*";
      default -> unanswered(failure);
    };
  }

  private static int status(Throwable failure) {
    if (failure instanceof ElasticsearchException refused) {
      return refused.status();
    }
    return cause(failure, ResponseException.class) instanceof ResponseException refused
        ? refused.getResponse().getStatusLine().getStatusCode()
        : 0;
  }

  private static String unanswered(Throwable failure) {
    Throwable tls = cause(failure, SSLException.class);
    if (tls instanceof SSLHandshakeException) {
      return "shows a certificate that is not trusted: set %s to the file of its authority (%s)"
          .formatted(ConfigKeys.ELASTICSEARCH_CA_FILE, tls.getMessage());
    }
    if (tls != null) {
      return "does not speak TLS: set %s to http:// (%s)"
          .formatted(ConfigKeys.ELASTICSEARCH_URL, tls.getMessage());
    }
    if (cause(failure, ConnectionClosedException.class) != null) {
      return "closes the connection: set %s to https:// if it uses TLS"
          .formatted(ConfigKeys.ELASTICSEARCH_URL);
    }
    return (failure instanceof ElasticsearchException ? "refuses: " : "does not answer: ")
        + failure.getMessage();
  }

  private static Throwable cause(Throwable failure, Class<? extends Throwable> type) {
    Throwable cause = failure;
    while (cause != null && !type.isInstance(cause)) {
      cause = cause.getCause();
    }
    return cause;
  }
}
