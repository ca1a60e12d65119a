package io.newswire.launcher.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How many, as the value of an option: a whole number that is not negative. */
public final class CountConverter implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String value) {
    if (!value.matches("\\d{1,9}")) {
      throw new TypeConversionException("'" + value + "' is no whole number from 0 to 999999999");
    }
    return Integer.valueOf(value);
  }
}
