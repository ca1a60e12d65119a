package io.newswire.launcher.api;

import io.javalin.http.Context;

/** Bytes from outside, which a browser saves and never shows: they may be a page with scripts. */
final class Attachment {
  private Attachment() {}

  /**
   * Sends bytes.
   *
   * @param name of the file; all but letters and digits become hyphens
   */
  static void send(Context context, String name, byte[] content) {
    String file = name.replaceAll("[^A-Za-z0-9]", "-") + ".txt";
    context.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
    context.header("X-Content-Type-Options", "nosniff");
    context.contentType("application/octet-stream").result(content);
  }
}
