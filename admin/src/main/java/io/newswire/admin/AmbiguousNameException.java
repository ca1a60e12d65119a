package io.newswire.admin;

import java.util.List;

/** Several known names have the form by which one was to be found. */
public final class AmbiguousNameException extends AdminException {
  private static final long serialVersionUID = 1L;

  /**
   * Names the form.
   *
   * @param ids of the names that have the form, each of which finds one name
   */
  public AmbiguousNameException(String name, List<String> ids) {
    super(
        "several known names are written '%s'; give one of their ids: %s"
            .formatted(name, String.join(", ", ids)));
  }
}
