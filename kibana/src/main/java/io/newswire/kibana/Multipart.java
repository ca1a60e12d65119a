package io.newswire.kibana;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A multipart form with one file (RFC 7578). It has an array, so it is not compared.
 *
 * @param contentType the content type of the body
 */
record Multipart(String contentType, byte[] body) {
  /** The boundary; it cannot occur in the content, whose lines are JSON objects. */
  private static final String BOUNDARY = "----newswire-saved-objects";

  static Multipart file(String name, String type, byte[] content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
            + "Content-Type: %s\r\n\r\n";
    body.writeBytes(head.formatted(BOUNDARY, name, type).getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
    return new Multipart("multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
  }
}
