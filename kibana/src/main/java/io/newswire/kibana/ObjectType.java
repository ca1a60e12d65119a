package io.newswire.kibana;

/**
 * The types of saved objects, each with the lowest model version that has all fields used: Kibana
 * migrates older objects and refuses newer ones than it knows. Source: Kibana's model versions of
 * 8.19, and exports of 8.17 to 8.19.
 */
enum ObjectType {
  DATA_VIEW("index-pattern", "8.0.0"),
  TAG("tag", "8.0.0"),
  LENS("lens", "8.9.0"),
  SEARCH("search", "10.5.0"),
  DASHBOARD("dashboard", "10.2.0");

  /** The core migration version of all exports since 8.8. */
  static final String CORE_VERSION = "8.8.0";

  final String kibana;
  final String version;

  ObjectType(String kibana, String version) {
    this.kibana = kibana;
    this.version = version;
  }
}
