package io.newswire.launcher.cli;

import io.newswire.admin.InvalidInputException;
import io.newswire.admin.PastMoment;
import java.time.Instant;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the value of an option as a {@link PastMoment}. */
public final class PastMomentConverter implements ITypeConverter<Instant> {
  @Override
  public Instant convert(String value) {
    try {
      return PastMoment.parse(value);
    } catch (InvalidInputException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
