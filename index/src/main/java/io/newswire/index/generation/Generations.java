package io.newswire.index.generation;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.add_block.IndicesBlockOptions;
import io.newswire.index.setup.IndexNames;
import io.newswire.index.setup.IndexTemplates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.http.HttpStatus;

/**
 * The generations of articles and quotes: the one that is read by the aliases, those before it that
 * are kept, and one that a replay is making or has left unfinished.
 */
public final class Generations {
  private final ElasticsearchClient client;

  public Generations(ElasticsearchClient client) {
    this.client = client;
  }

  /** The number of the generation that is read, and written to; 1 where there is none yet. */
  public int live() throws IOException {
    try {
      return client
          .indices()
          .getAlias(get -> get.name(IndexNames.ARTICLES))
          .result()
          .keySet()
          .stream()
          .flatMapToInt(index -> IndexNames.generation(IndexNames.ARTICLES, index).stream())
          .max()
          .orElse(IndexNames.FIRST_GENERATION);
    } catch (ElasticsearchException e) {
      if (e.status() == HttpStatus.SC_NOT_FOUND) {
        return IndexNames.FIRST_GENERATION;
      }
      throw e;
    }
  }

  /** All that have an index, by number. */
  public List<Generation> list() throws IOException {
    int live = live();
    Map<Integer, List<String>> indices = new TreeMap<>();
    for (String alias : IndexNames.REPLAYED) {
      for (String index : indices(alias, IndexNames.all(alias))) {
        int number = IndexNames.generation(alias, index).getAsInt();
        indices.computeIfAbsent(number, n -> new ArrayList<>()).add(index);
      }
    }
    List<Generation> generations = new ArrayList<>();
    for (Map.Entry<Integer, List<String>> entry : indices.entrySet()) {
      int number = entry.getKey();
      generations.add(
          new Generation(
              number,
              number == live,
              entry.getValue(),
              count(IndexNames.ARTICLES, number),
              count(IndexNames.QUOTES, number)));
    }
    return generations;
  }

  /**
   * Deletes a generation that is not read, with its templates; doing it again deletes nothing more.
   *
   * @return the names of the indices that were deleted
   * @throws IllegalArgumentException if it is the one that is read
   */
  public List<String> drop(int number) throws IOException {
    if (number == live()) {
      throw new IllegalArgumentException(
          "generation " + number + " is the one that is read; only another one can be dropped");
    }
    List<String> indices =
        list().stream()
            .filter(generation -> generation.number() == number)
            .flatMap(generation -> generation.indices().stream())
            .toList();
    if (!indices.isEmpty()) {
      client.indices().delete(delete -> delete.index(indices));
    }
    for (String alias : IndexNames.REPLAYED) {
      String template = IndexTemplates.name(alias, number);
      if (client.indices().existsIndexTemplate(exists -> exists.name(template)).value()) {
        client.indices().deleteIndexTemplate(delete -> delete.name(template));
      }
    }
    return indices;
  }

  private List<String> indices(String alias, String pattern) throws IOException {
    return client.indices().get(get -> get.index(pattern)).result().keySet().stream()
        .filter(index -> IndexNames.generation(alias, index).isPresent())
        .sorted()
        .toList();
  }

  /** Documents of one generation, of any status, those that can be searched by now. */
  long count(String alias, int generation) throws IOException {
    return client.count(count -> count.index(IndexNames.allMonths(alias, generation))).count();
  }

  /** Patterns of all indices of one generation. */
  static List<String> patterns(int generation) {
    return IndexNames.REPLAYED.stream()
        .map(alias -> IndexNames.allMonths(alias, generation))
        .toList();
  }

  /** Makes all that is written to it searchable. */
  void refresh(int generation) throws IOException {
    client.indices().refresh(refresh -> refresh.index(patterns(generation)));
  }

  /** Returns when nothing more can be written to it and all writes under way have ended. */
  void block(int generation) throws IOException {
    for (String alias : IndexNames.REPLAYED) {
      String names = String.join(",", indices(alias, IndexNames.allMonths(alias, generation)));
      client.indices().addBlock(block -> block.index(names).block(IndicesBlockOptions.Write));
    }
  }

  /** Lets it be written to again. */
  public void unblock(int generation) throws IOException {
    client
        .indices()
        .putSettings(
            put ->
                put.index(patterns(generation))
                    .settings(settings -> settings.blocks(blocks -> blocks.write(false))));
  }

  /** Makes one generation the one that is read, in one moment, and no longer the other. */
  void swap(int from, int to) throws IOException {
    client
        .indices()
        .updateAliases(
            update -> {
              for (String alias : IndexNames.REPLAYED) {
                update.actions(
                    action ->
                        action.remove(
                            remove ->
                                remove.index(IndexNames.allMonths(alias, from)).alias(alias)));
                update.actions(
                    action ->
                        action.add(add -> add.index(IndexNames.allMonths(alias, to)).alias(alias)));
              }
              return update;
            });
  }

  /** Gives the read aliases to all indices of the generation that is read. */
  public void completeAliases(int live) throws IOException {
    for (String alias : IndexNames.REPLAYED) {
      client.indices().putAlias(put -> put.index(IndexNames.allMonths(alias, live)).name(alias));
    }
  }
}
