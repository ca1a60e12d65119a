package io.newswire.launcher;

import java.util.ServiceLoader;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Starts Log4j with the first warning. Its start takes as long as a whole short command, and most
 * log nothing. The script {@code newswire} names it in {@code slf4j.provider}.
 */
public final class LazyLogging implements SLF4JServiceProvider {
  /** Starts Log4j, once. */
  private static final class Log4j {
    private static final SLF4JServiceProvider PROVIDER =
        ServiceLoader.load(SLF4JServiceProvider.class).findFirst().orElseThrow();

    static {
      PROVIDER.initialize();
    }

    private Log4j() {}
  }

  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final MDCAdapter context = new NOPMDCAdapter();

  static Logger log4j(String name) {
    return Log4j.PROVIDER.getLoggerFactory().getLogger(name);
  }

  @Override
  public ILoggerFactory getLoggerFactory() {
    return LazyLogger::new;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return context;
  }

  @Override
  public String getRequestedApiVersion() {
    return "2.0.99";
  }

  @Override
  public void initialize() {}
}
