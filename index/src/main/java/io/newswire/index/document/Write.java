package io.newswire.index.document;

/**
 * One whole document on its way into an index. Holds an array, so it is never compared or used as a
 * key.
 *
 * @param index its month in the first generation; which generation it goes to is known only when it
 *     is sent
 * @param version external; an equal or greater one replaces what stands there
 * @param document JSON in UTF-8
 */
public record Write(String index, String id, long version, byte[] document) {

  public Write withVersion(long other) {
    return new Write(index, id, other, document);
  }
}
