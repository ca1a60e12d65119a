package io.newswire.launcher.api;

import io.javalin.apibuilder.EndpointGroup;
import io.newswire.admin.rules.RuleStore;
import io.newswire.desk.alerts.RuleActivity;
import io.newswire.index.search.NewsSearch;
import io.newswire.model.config.NewswireConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** All routes below {@code /rules} and {@code /destinations}. */
public final class AllRuleRoutes implements EndpointGroup, AutoCloseable {
  private final RuleAccess rules;
  private final List<EndpointGroup> groups;

  /**
   * Makes the routes.
   *
   * @param search empty until Elasticsearch has started, and where none is known
   * @param activity how often the rules fired that did, by their ids
   */
  public AllRuleRoutes(
      NewswireConfig config,
      Supplier<Optional<NewsSearch>> search,
      Supplier<Map<String, RuleActivity>> activity) {
    rules = new RuleAccess(config);
    // A fixed path goes before /rules/{id}.
    groups =
        List.of(
            new RuleFileRoutes(rules),
            new MuteRoutes(rules),
            new RuleDraftRoutes(rules, search),
            new RuleRoutes(rules, activity),
            new DestinationRoutes(config));
  }

  /** The stored rules; as long as this is open. */
  public RuleStore store() {
    return rules.store();
  }

  @Override
  public void addEndpoints() {
    groups.forEach(EndpointGroup::addEndpoints);
  }

  @Override
  public void close() {
    rules.close();
  }
}
