package io.newswire.bench.torture.process;

import io.newswire.bench.torture.fault.Injection;
import java.time.Duration;

/** Faults of the connections through a proxy. */
final class ProxyFaults {
  private static final Duration DELAY = Duration.ofMillis(150);

  private ProxyFaults() {}

  static Injection away(TcpProxy proxy) {
    return untilEnd(proxy, proxy::refuse);
  }

  static Injection silent(TcpProxy proxy) {
    return untilEnd(proxy, proxy::holdBack);
  }

  static Injection slow(TcpProxy proxy) {
    return untilEnd(proxy, () -> proxy.delay(DELAY));
  }

  static Injection cut(TcpProxy proxy) {
    return untilEnd(proxy, proxy::cut);
  }

  private static Injection untilEnd(TcpProxy proxy, Runnable fault) {
    return new Injection() {
      @Override
      public void begin() {
        fault.run();
      }

      @Override
      public void end() {
        proxy.recover();
      }
    };
  }
}
