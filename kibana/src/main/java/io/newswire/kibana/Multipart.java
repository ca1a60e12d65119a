package io.newswire.kibana;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A form with one file, as browsers send it (RFC 7578). Holds an array, so it is never compared.
 *
 * @param contentType of the whole body
 */
record Multipart(String contentType, byte[] body) {
  /** Stands in no JSON that is made here, which has no line that begins with dashes. */
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
