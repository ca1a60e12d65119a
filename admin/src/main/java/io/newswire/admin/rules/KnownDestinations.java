package io.newswire.admin.rules;

import io.newswire.deliver.destination.Destinations;
import io.newswire.deliver.destination.RedactedDestination;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.config.NewswireConfig;
import java.util.List;

/**
 * The destinations that rules may name, as far as this process knows them.
 *
 * @param decides whether a rule that names another destination cannot be used. False where the
 *     deliver service may have another configuration than this process; then it is only a remark.
 */
public record KnownDestinations(Destinations destinations, boolean decides) {

  /** The destinations of a configuration; they decide. */
  public static KnownDestinations of(NewswireConfig config) {
    return new KnownDestinations(new Destinations(config), true);
  }

  /** The same destinations; they decide. */
  public KnownDestinations deciding() {
    return new KnownDestinations(destinations, true);
  }

  /** Describes each destination of a rule that is not among them. */
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
