package io.newswire.bench.torture.process;

import java.io.IOException;
import java.util.function.Consumer;

/** Which processes run. */
public enum LayoutKind {
  /** Broker, Elasticsearch and services as a process each. */
  SEPARATE(SeparateServices::new),
  /** All in one, as {@code newswire up} runs them. */
  UP(OneProcess::new);

  private final Maker maker;

  LayoutKind(Maker maker) {
    this.maker = maker;
  }

  private interface Maker {
    Layout make(ServiceSettings settings, PortRange ports, Consumer<String> progress)
        throws IOException;
  }

  public Layout make(ServiceSettings settings, PortRange ports, Consumer<String> progress)
      throws IOException {
    return maker.make(settings, ports, progress);
  }

  /** As it is written in options. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
