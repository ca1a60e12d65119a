package io.newswire.kibana;

import io.newswire.kibana.TemplateFields.Field;

/** Whether a field is there and Kibana can do with it what is asked. */
final class FieldCheck {
  private FieldCheck() {}

  /** That it can be shown in a row. */
  static boolean exists(ImportFile file, String where, String dataView, String field) {
    boolean there = file.fields(dataView).containsKey(field);
    if (!there) {
      file.problem(where, "the index templates have no field " + field);
    }
    return there;
  }

  /** That Lens's operation, or {@code sort}, can be done on it. */
  static void suits(ImportFile file, String where, String dataView, String name, String operation) {
    if (name.equals("___records___") || !exists(file, where, dataView, name)) {
      return;
    }
    Field field = file.fields(dataView).get(name);
    if (field.nested()) {
      file.problem(where, name + " is nested, where Kibana does not reach");
    } else if (!field.aggregatable()) {
      file.problem(where, name + " (" + field.type() + ") is not aggregatable");
    } else if (!suits(field, operation)) {
      file.problem(where, operation + " of " + name + ", which is " + field.type());
    }
  }

  private static boolean suits(Field field, String operation) {
    return switch (operation) {
      case "date_histogram" -> field.isDate();
      case "terms", "last_value" -> field.isKeyword();
      case "percentile" -> field.isNumber();
      case "max" -> field.isDate() || field.isNumber();
      case "unique_count" -> field.isKeyword() || field.isNumber();
      case "sort" -> true;
      default -> false;
    };
  }

  /** That a query's fields are there. */
  static void query(ImportFile file, String where, String dataView, String kql) {
    try {
      Kql.parse(kql).forEach(clause -> exists(file, where, dataView, clause.field()));
    } catch (IllegalArgumentException e) {
      file.problem(where, "query " + e.getMessage());
    }
  }
}
