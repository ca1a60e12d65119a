package io.newswire.kibana;

/** What a panel leaves out. */
final class PanelFilters {
  private PanelFilters() {}

  /**
   * The panel's own query, or else its view's.
   *
   * @param only null if the panel has none
   */
  static String of(Description description, String view, String only) {
    return only == null ? DescriptionNames.find(description.views(), view, "views").only() : only;
  }
}
