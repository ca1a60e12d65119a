package io.newswire.bench.torture.process;

import io.newswire.bench.torture.fault.Injection;
import java.time.Duration;

/** Faults of the connections through a proxy. */
final class ProxyFaults {
  private static final Duration DELAY = Duration.ofMillis(150);

  private ProxyFaults() {}

  static Injection away(TcpProxy proxy) {
    return Injection.of(proxy::refuse, proxy::recover);
  }

  static Injection silent(TcpProxy proxy) {
    return Injection.of(proxy::holdBack, proxy::recover);
  }

  static Injection slow(TcpProxy proxy) {
    return Injection.of(() -> proxy.delay(DELAY), proxy::recover);
  }

  static Injection cut(TcpProxy proxy) {
    return Injection.of(proxy::cut, proxy::recover);
  }
}
