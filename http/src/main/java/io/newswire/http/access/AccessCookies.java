package io.newswire.http.access;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The cookies of log-ins. Scripts do not see them, and requests from other sites come without. Over
 * https their names begin with {@code __Host-}: no other host, such as a neighbour in the domain,
 * can set such a cookie for this one, so where there is one it counts alone.
 */
enum AccessCookies {
  SESSION("newswire-session"),
  /** Says that somebody has logged in with this browser before. */
  BROWSER("newswire-browser");

  private static final String OF_THIS_HOST = "__Host-";

  private final String name;

  AccessCookies(String name) {
    this.name = name;
  }

  /** The values that a request has; more than one where somebody else has set one too. */
  List<String> values(HttpServletRequest request) {
    List<String> own = values(request, OF_THIS_HOST + name);
    return own.isEmpty() ? values(request, name) : own;
  }

  private static List<String> values(HttpServletRequest request, String name) {
    return cookies(request)
        .filter(cookie -> cookie.getName().equals(name))
        .map(jakarta.servlet.http.Cookie::getValue)
        .toList();
  }

  private static Stream<jakarta.servlet.http.Cookie> cookies(HttpServletRequest request) {
    return request.getCookies() == null ? Stream.empty() : Arrays.stream(request.getCookies());
  }

  void set(Context context, String value, Duration lasts) {
    set(context, isHttps(context), value, lasts);
  }

  /** Takes it away, whichever name it was set by. */
  void remove(Context context) {
    set(context, true, "", Duration.ZERO);
    set(context, false, "", Duration.ZERO);
  }

  private void set(Context context, boolean secure, String value, Duration lasts) {
    context.cookie(
        new Cookie(
            secure ? OF_THIS_HOST + name : name,
            value,
            "/",
            (int) lasts.toSeconds(),
            secure,
            true,
            null,
            SameSite.STRICT));
  }

  /**
   * Whether the browser speaks https, to a proxy if not to this server. It says so itself, in the
   * origin that it names of its page.
   */
  private static boolean isHttps(Context context) {
    String origin = context.header("Origin");
    return context.req().isSecure()
        || origin != null && origin.toLowerCase(Locale.ROOT).startsWith("https:");
  }
}
