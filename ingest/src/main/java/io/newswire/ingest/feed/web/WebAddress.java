package io.newswire.ingest.feed.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web addresses as people and feeds write them: with spaces, umlauts and relative ones. */
public final class WebAddress {
  private static final Pattern PARTS =
      Pattern.compile("(?i)(https?)://([^/?#]*)([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.DOTALL);
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** Of the name of a host in the DNS; no Unicode form of it is longer. */
  private static final int LONGEST_HOST = 253;

  private static final String PLAIN = "-._~:/?@!$&'()*+,;=";

  private WebAddress() {}

  /**
   * The address as it can be asked for, without its fragment; empty if it is not {@code http} or
   * {@code https} with a host.
   */
  public static Optional<URI> parse(String text) {
    Matcher parts = PARTS.matcher(text == null ? "" : text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      String path = parts.group(3).isEmpty() ? "/" : escaped(parts.group(3));
      String query = parts.group(4) == null ? "" : escaped(parts.group(4));
      String scheme = parts.group(1).toLowerCase(Locale.ROOT);
      URI uri = new URI(scheme + "://" + authority(parts.group(2)) + path + query).normalize();
      return Optional.of(uri).filter(it -> it.getHost() != null);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * A reference as it stands on a page or in a feed; empty if no web address comes of it.
   *
   * @param base the address of what it stands in
   */
  public static Optional<URI> resolve(URI base, String reference) {
    String text = reference == null ? "" : reference.strip();
    Optional<URI> absolute = parse(text);
    if (absolute.isPresent() || text.isEmpty() || text.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
      return absolute;
    }
    if (text.startsWith("#")) {
      return parse(base.toString());
    }
    try {
      if (text.startsWith("?")) {
        return parse(base.getScheme() + "://" + base.getRawAuthority() + base.getRawPath() + text);
      }
      return parse(base.resolve(escaped(text.replaceFirst("#.*", ""))).toString());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Host and port by which politeness counts, in small letters. */
  public static String host(URI uri) {
    return uri.getRawAuthority().toLowerCase(Locale.ROOT);
  }

  private static String authority(String authority) {
    int port = authority.startsWith("[") ? -1 : authority.lastIndexOf(':');
    String host = port < 0 ? authority : authority.substring(0, port);
    if (host.length() > LONGEST_HOST) {
      throw new IllegalArgumentException("the host is too long");
    }
    String ascii = host.startsWith("[") || host.contains("@") ? host : IDN.toASCII(host);
    return ascii.toLowerCase(Locale.ROOT) + (port < 0 ? "" : authority.substring(port));
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escape = c == '%' && isHex(text, i + 1) && isHex(text, i + 2);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
      if (plain || escape) {
        escaped.append(c);
      } else {
        int codePoint = text.codePointAt(i);
        for (byte b : Character.toString(codePoint).getBytes(UTF_8)) {
          escaped.append('%').append(HEX.toHexDigits(b));
        }
        i += Character.charCount(codePoint) - 1;
      }
    }
    return escaped.toString();
  }

  private static boolean isHex(String text, int index) {
    return index < text.length() && HexFormat.isHexDigit(text.charAt(index));
  }
}
