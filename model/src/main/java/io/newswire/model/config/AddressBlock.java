package io.newswire.model.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Some network addresses: one, or all that begin with the same bits, on one port or on every.
 * Written {@code 10.1.2.3}, {@code 10.1.0.0/16}, {@code 127.0.0.1:8000}, {@code fd00::/8} or {@code
 * [::1]:8000}.
 *
 * @param address its first {@code bits} count
 * @param port 0 for every port
 */
public record AddressBlock(InetAddress address, int bits, int port) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:\\[(?<six>[0-9A-Fa-f:.]+)]|(?<bare>[0-9A-Fa-f]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)"
              + "|(?<four>\\d{1,3}(?:\\.\\d{1,3}){3}))(?:/(?<bits>\\d{1,3}))?"
              + "(?::(?<port>\\d{1,5}))?");

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if it is none; the message says how to write it
   */
  public static AddressBlock parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw wrong(text);
    }
    try {
      InetAddress address = InetAddress.getByName(address(form));
      int width = address.getAddress().length * Byte.SIZE;
      int bits = form.group("bits") == null ? width : Integer.parseInt(form.group("bits"));
      int port = form.group("port") == null ? 0 : Integer.parseInt(form.group("port"));
      if (bits > width || port > 65_535) {
        throw wrong(text);
      }
      return new AddressBlock(address, bits, port);
    } catch (UnknownHostException e) {
      throw wrong(text);
    }
  }

  /**
   * Reads many with commas between; none from blank text.
   *
   * @throws IllegalArgumentException if one is wrong
   */
  public static List<AddressBlock> parseAll(String text) {
    return Arrays.stream(text.split(","))
        .filter(part -> !part.isBlank())
        .map(AddressBlock::parse)
        .toList();
  }

  /** The address that a URL's host is in digits, on every port; empty for a name. */
  public static Optional<AddressBlock> find(String host) {
    return FORM.matcher(host).matches() ? Optional.of(parse(host)) : Optional.empty();
  }

  private static String address(Matcher form) {
    if (form.group("four") != null) {
      return form.group("four");
    }
    return form.group("six") == null ? form.group("bare") : form.group("six");
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(
        "'%s' is no address: write 10.1.2.3, 10.1.0.0/16, 127.0.0.1:8000 or [::1]:8000"
            .formatted(text.strip()));
  }

  /** Whether that address on that port is one of them. */
  public boolean contains(InetAddress other, int otherPort) {
    byte[] mine = address.getAddress();
    byte[] theirs = other.getAddress();
    if (mine.length != theirs.length || (port != 0 && port != otherPort)) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % Byte.SIZE;
      if ((mine[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
        return false;
      }
    }
    return true;
  }
}
