package io.newswire.deliver.destination;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Destinations as labels of metrics: those of the configuration by their names, and all addresses
 * of rules, which may be many and secret, as one of their kind.
 */
public final class DestinationLabels {
  private final Set<String> named;

  public DestinationLabels(Destinations destinations) {
    named = new TreeSet<>(destinations.names());
    named.add(Destinations.LOG);
  }

  /** Those that have a label of their own. */
  public Set<String> configured() {
    return Collections.unmodifiableSet(named);
  }

  /** The label of a destination as rules write it, or as {@link RedactedDestination} shows it. */
  public String of(String destination) {
    if (named.contains(destination)) {
      return destination;
    }
    int colon = destination.indexOf(':');
    return DestinationKind.of(destination.substring(0, Math.max(0, colon)))
        .map(kind -> kind.code() + ":(address)")
        .orElse("(unknown)");
  }
}
