package io.newswire.launcher.api;

import io.javalin.http.Context;

/** Bytes from outside, which a browser saves and never shows: they may be a page with scripts. */
final class Attachment {
  private Attachment() {}

  /**
   * Sends bytes.
   *
   * @param name of the file, made of letters, digits and hyphens
   */
  static void send(Context context, String name, byte[] content) {
    context.header("Content-Disposition", "attachment; filename=\"" + name + ".txt\"");
    context.header("X-Content-Type-Options", "nosniff");
    context.contentType("application/octet-stream").result(content);
  }
}
