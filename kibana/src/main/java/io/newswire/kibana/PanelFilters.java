package io.newswire.kibana;

/** The filters of panels. */
final class PanelFilters {
  private PanelFilters() {}

  /**
   * The KQL filter of the panel, or that of its view.
   *
   * @param only the filter of the panel; null for none
   */
  static String of(Description description, String view, String only) {
    return only == null ? DescriptionNames.find(description.views(), view, "views").only() : only;
  }
}
