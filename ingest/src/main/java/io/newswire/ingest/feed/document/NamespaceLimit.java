package io.newswire.ingest.feed.document;

import java.util.HashSet;
import java.util.Set;

/**
 * Which namespaces one document may have: few, and none that is long. JDOM keeps each with its
 * prefix for as long as the process lives, and a feed may be polled every minute.
 */
final class NamespaceLimit {
  static final int MOST = 200;
  static final int LONGEST = 300;

  private final Set<String> seen = new HashSet<>();

  /** Whether the document may have this one too; the same may be declared any number of times. */
  boolean allows(String prefix, String uri) {
    String namespace = prefix + '=' + uri;
    if (seen.size() < MOST && namespace.length() <= LONGEST) {
      seen.add(namespace);
    }
    return seen.contains(namespace);
  }
}
