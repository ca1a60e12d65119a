package io.newswire.ingest.feed.web;

/** No answer was to be had; the message says why and what to change, for people. */
public final class WebException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean lasting;

  WebException(String message, boolean lasting, Throwable cause) {
    super(message, cause);
    this.lasting = lasting;
  }

  WebException(String message, boolean lasting) {
    this(message, lasting, null);
  }

  /** Whether asking again would end in the same way, as with an address that is refused. */
  public boolean lasting() {
    return lasting;
  }
}
