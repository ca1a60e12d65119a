package io.newswire.admin;

/** Nothing has the name or id that was asked for. */
public final class NotFoundException extends AdminException {
  private static final long serialVersionUID = 1L;

  /** What was looked for. */
  public enum Kind {
    ARTICLE("no article %s can be seen"),
    RAW_DOCUMENT(
        "the document that article %s was made from is no longer on news.raw or news.raw-urgent"),
    PURGED_ARTICLE("neither the index nor a topic has anything of an article %s"),
    NAME("no article that can be seen names %s"),
    STORY("no article that can be seen is of story %s"),
    RULE("there is no rule '%s'"),
    MUTE("'%s' is not muted; 'newswire rules mute' lists what is"),
    KNOWN_NAME("there is no known name '%s'"),
    FEED("there is no feed %s"),
    ALERT("there is no alert %s"),
    PUBLISHER("there is no publisher '%s'"),
    REJECTED_RECORD("there is no rejected record %s");

    private final String message;

    Kind(String message) {
      this.message = message;
    }
  }

  private final Kind kind;

  /**
   * Nothing of that kind was found.
   *
   * @param name as it was asked for
   */
  public NotFoundException(Kind kind, String name) {
    super(kind.message.formatted(name));
    this.kind = kind;
  }

  /** What was looked for. */
  public Kind kind() {
    return kind;
  }
}
