package io.newswire.kibana;

/**
 * A reference from a saved object to another.
 *
 * @param name the name of the reference in the attributes of the object
 */
record Reference(String type, String id, String name) {
  private static final String TAG = "newswire";

  static Reference to(ObjectType type, String name, String referenceName) {
    return new Reference(type.kibana, SavedObject.id(name), referenceName);
  }

  /** The reference to the tag of all objects. */
  static Reference tag() {
    return new Reference(ObjectType.TAG.kibana, TAG, "tag-ref-" + TAG);
  }

  /** The same reference, named as that of a panel in a dashboard. */
  Reference inPanel(String panel) {
    return new Reference(type, id, panel + ":" + name);
  }
}
