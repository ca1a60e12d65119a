package io.newswire.http.access;

import io.newswire.http.body.SpooledRequest;
import io.newswire.http.limit.HttpLimits;
import java.io.IOException;
import java.time.Clock;

/** Finds out who signed a request. Thread-safe. */
final class SignatureVerifier {
  private final Publishers publishers;
  private final HttpLimits limits;
  private final Clock clock;
  private final AcceptedSignatures accepted = new AcceptedSignatures();

  SignatureVerifier(Publishers publishers, HttpLimits limits, Clock clock) {
    this.publishers = publishers;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Verifies the signature, and receives the body for that.
   *
   * @param credentials what follows the scheme
   * @throws AccessException 401 if it is nobody's, or was accepted before. Not a byte of the body
   *     is read where that shows without
   */
  Publisher signer(SpooledRequest request, String credentials) throws IOException {
    Signature signature = Signature.read(credentials, clock);
    if (!publishers.canSign(signature.publisher())) {
      throw misfit(signature);
    }
    Publisher publisher;
    if (signature.body() == null) {
      publisher = fitting(request, signature, request.receive(limits.unverified()));
    } else {
      publisher = fitting(request, signature, signature.body());
      request.countFor(publisher.name());
      if (!request.receive(limits.reading()).equalsIgnoreCase(signature.body())) {
        throw AccessException.unauthorized("the body is not the one whose SHA-256 was signed");
      }
    }
    accepted.accept(signature.signature());
    return publisher;
  }

  private Publisher fitting(SpooledRequest request, Signature signature, String bodySha256) {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    String text = signature.text(request.getMethod(), request.getRequestURI() + query, bodySha256);
    return publishers
        .bySignature(signature.publisher(), text, signature.signature())
        .orElseThrow(() -> misfit(signature));
  }

  private static AccessException misfit(Signature signature) {
    return AccessException.unauthorized(
        "the signature does not fit: sign four lines, the method, the path with its query, the"
            + " timestamp, and the SHA-256 of the body in hexadecimal digits, with a secret of"
            + " publisher "
            + signature.publisher());
  }
}
