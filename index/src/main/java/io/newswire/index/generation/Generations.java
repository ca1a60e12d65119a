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
 * Manages the generations of articles and quotes: the live one that the aliases refer to, earlier
 * ones that are kept, and one that a replay is making or left unfinished.
 */
public record Generations(ElasticsearchClient client) {
  /** The number of the live generation; 1 if there is none yet. */
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

  /** All generations with an index, sorted by number. */
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
   * Deletes the indices and templates of a generation. Idempotent.
   *
   * @return the names of the deleted indices
   * @throws IllegalArgumentException if the generation is live
   */
  public List<String> drop(int number) throws IOException {
    if (number == live()) {
      throw new IllegalArgumentException(
          "generation " + number + " is live; only other generations can be dropped");
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

  /** The number of searchable documents of a generation, of any status. */
  long count(String alias, int generation) throws IOException {
    return client.count(count -> count.index(IndexNames.allMonths(alias, generation))).count();
  }

  /** The index patterns of a generation. */
  static List<String> patterns(int generation) {
    return IndexNames.REPLAYED.stream()
        .map(alias -> IndexNames.allMonths(alias, generation))
        .toList();
  }

  /** Refreshes the indices of a generation, which makes all written documents searchable. */
  void refresh(int generation) throws IOException {
    client.indices().refresh(refresh -> refresh.index(patterns(generation)));
  }

  /** Blocks writes to a generation; returns when all writes in progress have ended. */
  void block(int generation) throws IOException {
    for (String alias : IndexNames.REPLAYED) {
      String names = String.join(",", indices(alias, IndexNames.allMonths(alias, generation)));
      client.indices().addBlock(block -> block.index(names).block(IndicesBlockOptions.Write));
    }
  }

  /** Allows writes to a generation again. */
  public void unblock(int generation) throws IOException {
    client
        .indices()
        .putSettings(
            put ->
                put.index(patterns(generation))
                    .settings(settings -> settings.blocks(blocks -> blocks.write(false))));
  }

  /** Moves the read aliases from one generation to another, atomically. */
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

  /** Adds the read aliases to all indices of the live generation that lack them. */
  public void completeAliases(int live) throws IOException {
    for (String alias : IndexNames.REPLAYED) {
      client.indices().putAlias(put -> put.index(IndexNames.allMonths(alias, live)).name(alias));
    }
  }
}
