package io.newswire.http.limit;

import io.newswire.model.config.NewswireConfig;

/**
 * What the requests of one server share: places, and disk for their bodies.
 *
 * @param reading places for bodies of known publishers while they arrive
 * @param unverified places for signed bodies, which must have arrived before anybody knows whose
 *     they are
 * @param answering places for all requests but pushed articles, whose number {@code Backlog} limits
 * @param disk bytes of bodies that wait in temporary files
 * @param longestBody in bytes
 */
public record HttpLimits(
    RequestPermits reading,
    RequestPermits unverified,
    RequestPermits answering,
    FairShares disk,
    TransferRate pace,
    long longestBody) {
  /** Threads that hold these places and those of the backlog, and some more. */
  public static final int THREADS = 500;

  private static final int READING = 96;
  private static final int UNVERIFIED = 32;
  private static final int ANSWERING = 64;
  private static final int LONGEST_BODIES = 4;
  private static final String LATER = ": wait for the answers to some, then send it again";

  /** With all free. */
  public static HttpLimits of(NewswireConfig config) {
    long longestBody = config.ingestHttpMaxRequestBytes();
    return new HttpLimits(
        new RequestPermits(READING, "too many bodies are being received from you" + LATER),
        new RequestPermits(
            UNVERIFIED, "too many signed bodies are being received from you" + LATER),
        new RequestPermits(ANSWERING, "too many of your requests are being answered" + LATER),
        new FairShares(LONGEST_BODIES * longestBody),
        TransferRate.of(config),
        longestBody);
  }
}
