package io.newswire.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;

/**
 * Who sent a document, where the sender is known and bound to a source: it may change and withdraw
 * that source's articles and no others. Travels in headers, from {@code news.raw} to {@code
 * news.articles}. A record without these headers comes from somebody who may write any article: a
 * feed, a folder, a publisher that is not bound, or a Kafka client, whom Kafka's access control
 * lists let in.
 *
 * @param name as configured, for people
 * @param source whose articles it may change
 * @param sites the hosts that are its own, themselves and all below; empty if none are
 */
public record BoundPublisher(String name, String source, List<String> sites) {
  private static final String NAME = "bound-publisher";
  private static final String SOURCE = "bound-source";
  private static final String SITES = "bound-sites";

  public BoundPublisher {
    sites = List.copyOf(sites);
  }

  /** Adds the headers that {@link #readFrom} reads. */
  public void writeTo(Headers headers) {
    HeaderText.put(headers, NAME, name);
    HeaderText.put(headers, SOURCE, source);
    HeaderText.put(headers, SITES, String.join(",", sites));
  }

  /** Reads what {@link #writeTo} wrote; empty if nobody did. */
  public static Optional<BoundPublisher> readFrom(Headers headers) {
    String source = get(headers, SOURCE);
    return source.isEmpty()
        ? Optional.empty()
        : Optional.of(new BoundPublisher(get(headers, NAME), source, sites(headers)));
  }

  private static List<String> sites(Headers headers) {
    String sites = get(headers, SITES);
    return sites.isEmpty() ? List.of() : List.of(sites.split(","));
  }

  /** Whether an address is one of its sites'; null is nobody's. */
  public boolean isOfSites(String url) {
    String host = url == null ? "" : host(url);
    return sites.stream().anyMatch(site -> host.equals(site) || host.endsWith("." + site));
  }

  private static String host(String url) {
    try {
      String host = new URI(url.strip().replace(" ", "%20")).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return "";
    }
  }

  private static String get(Headers headers, String name) {
    return Objects.requireNonNullElse(HeaderText.get(headers, name), "");
  }
}
