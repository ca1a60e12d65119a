package io.newswire.http.access;

/**
 * Who makes a request.
 *
 * @param session null unless a session says who it is
 * @param signed whether a signature vouches for the request: for its path, query and body, and no
 *     header
 */
record Caller(Publisher publisher, Session session, boolean signed) {
  /** Where no publishers are configured. */
  static final Caller ANYBODY = with(Publisher.ANYBODY);

  /** Somebody who has sent a key. */
  static Caller with(Publisher publisher) {
    return new Caller(publisher, null, false);
  }
}
