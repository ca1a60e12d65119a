package io.newswire.index.document;

/**
 * A document to be written to an index. It has an array, so it is not compared or used as a key.
 *
 * @param index the monthly index in the first generation; the target generation is chosen when it
 *     is sent
 * @param version the external version; the document replaces one with an equal or lower version
 * @param document JSON in UTF-8
 */
public record Write(String index, String id, long version, byte[] document) {

  public Write withVersion(long other) {
    return new Write(index, id, other, document);
  }
}
