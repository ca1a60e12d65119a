package io.newswire.kibana;

/**
 * From one saved object to another.
 *
 * @param name what the object's own attributes call it
 */
record Reference(String type, String id, String name) {
  private static final String TAG = "newswire";

  static Reference to(ObjectType type, String name, String referenceName) {
    return new Reference(type.kibana, SavedObject.id(name), referenceName);
  }

  /** To the tag that all objects carry. */
  static Reference tag() {
    return new Reference(ObjectType.TAG.kibana, TAG, "tag-ref-" + TAG);
  }

  /** The same, as a dashboard names what stands in one of its panels. */
  Reference inPanel(String panel) {
    return new Reference(type, id, panel + ":" + name);
  }
}
