package io.newswire.admin;

/** Another rule has the name or the id that a rule was to get. */
public final class NameTakenException extends AdminException {
  private static final long serialVersionUID = 1L;

  /**
   * A rule is in the way.
   *
   * @param name of the rule that is there
   * @param id of the rule that is there
   */
  public NameTakenException(String name, String id) {
    super("there is a rule '%s' with the id %s".formatted(name, id));
  }
}
