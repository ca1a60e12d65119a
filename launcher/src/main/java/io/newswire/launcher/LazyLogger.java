package io.newswire.launcher;

import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/**
 * A logger of {@link LazyLogging}. Log4j decides on warnings, and on alerts that are sent to the
 * log. What else is below a warning is not logged by default.
 */
final class LazyLogger extends LegacyAbstractLogger {
  private static final long serialVersionUID = 1L;

  /** The property of {@code log4j2.xml} by which somebody asks for more. */
  private static final boolean ALL = System.getProperty("newswire.log.level") != null;

  /** Alerts are logged as information. */
  private static final String ALERTS = "newswire.alerts";

  LazyLogger(String name) {
    this.name = name;
  }

  private Logger log4j() {
    return LazyLogging.log4j(name);
  }

  @Override
  public boolean isTraceEnabled() {
    return ALL && log4j().isTraceEnabled();
  }

  @Override
  public boolean isDebugEnabled() {
    return ALL && log4j().isDebugEnabled();
  }

  @Override
  public boolean isInfoEnabled() {
    return (ALL || name.equals(ALERTS)) && log4j().isInfoEnabled();
  }

  @Override
  public boolean isWarnEnabled() {
    return true;
  }

  @Override
  public boolean isErrorEnabled() {
    return true;
  }

  @Override
  protected String getFullyQualifiedCallerName() {
    return null;
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level, Marker marker, String message, Object[] arguments, Throwable thrown) {
    log4j()
        .atLevel(level)
        .setCause(thrown)
        .log(MessageFormatter.basicArrayFormat(message, arguments));
  }
}
