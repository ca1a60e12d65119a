package io.newswire.model;

/** The classes of named entities, as the CoNLL-2003 shared task cut them. */
public enum EntityType {
  PERSON,
  ORGANIZATION,
  LOCATION,
  MISC
}
