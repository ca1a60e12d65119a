package io.newswire.launcher.api;

import io.newswire.http.limit.RequestPermits;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** One preview at a time for each session: a newer one ends the older one. Thread-safe. */
final class PreviewTurns {
  /** Each keeps a processor busy. */
  private static final int AT_ONCE = 8;

  private final ConcurrentMap<String, Turn> latest = new ConcurrentHashMap<>();
  private final RequestPermits permits =
      new RequestPermits(AT_ONCE, "too many previews are running for you: wait for one to end");

  /** The right to go on until somebody else of the same session comes. */
  final class Turn implements AutoCloseable {
    private final String session;
    private final RequestPermits.Place place;
    private volatile boolean over;

    private Turn(String session, RequestPermits.Place place) {
      this.session = session;
      this.place = place;
    }

    /** Whether a newer preview has taken its place. */
    boolean isOver() {
      return over;
    }

    @Override
    public void close() {
      latest.remove(session, this);
      place.close();
    }
  }

  /**
   * Ends the preview of a session that runs, if there is one, and begins another.
   *
   * @param owner whose share of all previews it counts for
   * @throws io.javalin.http.HttpResponseException 429 if too many run for that owner
   */
  Turn take(String owner, String session) {
    Turn turn = new Turn(session, permits.take(owner));
    Turn before = latest.put(session, turn);
    if (before != null) {
      before.over = true;
    }
    return turn;
  }
}
