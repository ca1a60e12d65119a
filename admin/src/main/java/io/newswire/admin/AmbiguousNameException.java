package io.newswire.admin;

import java.util.List;

/** Several things have the name that was to say which one is meant. */
public final class AmbiguousNameException extends AdminException {
  private static final long serialVersionUID = 1L;

  /**
   * Several have it.
   *
   * @param ids of those that have the name, one of which is to be given instead
   */
  public AmbiguousNameException(String name, List<String> ids) {
    super(
        "several known names are written '%s'; give one of their ids: %s"
            .formatted(name, String.join(", ", ids)));
  }
}
