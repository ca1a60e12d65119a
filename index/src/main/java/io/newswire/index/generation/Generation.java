package io.newswire.index.generation;

import java.util.List;

/**
 * A generation of the indices of articles and quotes.
 *
 * @param number the number, from 1
 * @param live whether searches and writers use it
 * @param indices the names of its indices, sorted
 * @param articles the number of its article documents, of any status
 * @param quotes the number of its quote documents, of any status
 */
public record Generation(
    int number, boolean live, List<String> indices, long articles, long quotes) {
  public Generation {
    indices = List.copyOf(indices);
  }
}
