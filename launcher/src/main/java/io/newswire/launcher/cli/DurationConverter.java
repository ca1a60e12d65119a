package io.newswire.launcher.cli;

import io.newswire.admin.AdminException;
import io.newswire.admin.DurationFormat;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Lengths of time as values of options, see {@link DurationFormat}. */
public final class DurationConverter implements ITypeConverter<Duration> {
  @Override
  public Duration convert(String value) {
    try {
      return DurationFormat.parse(value);
    } catch (AdminException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
