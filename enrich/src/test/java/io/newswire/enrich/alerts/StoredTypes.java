package io.newswire.enrich.alerts;

import io.newswire.model.alert.Alert;
import java.util.Map;

/** What the state stores of alerts hold. */
public final class StoredTypes {
  public static final Map<String, Class<?>> BY_STORE =
      Map.of(
          AlertTopology.ALERT_STATES, AlertState.class,
          AlertTopology.THROTTLES, Alert.class,
          AlertTopology.COUNTS, ThrottleCount.class);

  private StoredTypes() {}
}
