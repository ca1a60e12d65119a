package io.newswire.ingest.extract.html.data;

/**
 * Escapes quotation marks that templates left unescaped in JSON strings: {@code "Board says "no"
 * again"}. A mark ends a string only if JSON syntax follows it.
 */
final class JsonQuotes {
  private JsonQuotes() {}

  static String escape(String json) {
    StringBuilder escaped = new StringBuilder(json.length() + 16);
    boolean inString = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '\\' && inString && i + 1 < json.length()) {
        escaped.append(c).append(json.charAt(++i));
        continue;
      }
      if (c == '"' && inString && !endsString(json, i + 1)) {
        escaped.append('\\');
      } else if (c == '"') {
        inString = !inString;
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  private static boolean endsString(String json, int from) {
    int next = visible(json, from);
    if (next == json.length() || ":}]".indexOf(json.charAt(next)) >= 0) {
      return true;
    }
    int behind = visible(json, next + 1);
    return json.charAt(next) == ',' && startsValue(json, behind);
  }

  private static boolean startsValue(String json, int at) {
    return at < json.length()
        && ("\"{[-0123456789}]".indexOf(json.charAt(at)) >= 0
            || json.startsWith("true", at)
            || json.startsWith("false", at)
            || json.startsWith("null", at));
  }

  private static int visible(String json, int from) {
    int at = from;
    while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
      at++;
    }
    return Math.min(at, json.length());
  }
}
