package io.newswire.admin.rules;

import io.newswire.deliver.destination.Destinations;
import io.newswire.deliver.destination.RedactedDestination;
import io.newswire.model.AlertRule;
import io.newswire.model.config.NewswireConfig;
import java.util.List;

/**
 * The destinations that rules may name, as far as this process knows them.
 *
 * @param decides whether they are those of the service that tells them; otherwise what is missing
 *     here may be known there
 */
public record KnownDestinations(Destinations destinations, boolean decides) {

  /** Those of a service, or what a rule that is written now may name. */
  public static KnownDestinations of(NewswireConfig config) {
    return new KnownDestinations(new Destinations(config), true);
  }

  public KnownDestinations deciding() {
    return new KnownDestinations(destinations, true);
  }

  /** Which destinations of a rule are not among them, and why, for people. */
  List<String> missing(AlertRule rule) {
    return rule.destinations().stream()
        .flatMap(
            destination ->
                destinations
                    .problem(destination)
                    .map(
                        problem ->
                            "destination " + RedactedDestination.of(destination) + ": " + problem)
                    .stream())
        .toList();
  }
}
