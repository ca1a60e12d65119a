package io.newswire.enrich.names;

/** The gender of a person, as names, titles and pronouns express it. */
public enum Gender {
  FEMALE,
  MALE
}
