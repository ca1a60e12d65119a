package io.newswire.index.generation;

import java.util.List;

/**
 * One generation of the indices of articles and quotes.
 *
 * @param number from 1
 * @param live whether it is the one that is read and written to
 * @param indices by name
 * @param articles how many documents of articles it has, of any status
 * @param quotes likewise
 */
public record Generation(
    int number, boolean live, List<String> indices, long articles, long quotes) {
  public Generation {
    indices = List.copyOf(indices);
  }
}
