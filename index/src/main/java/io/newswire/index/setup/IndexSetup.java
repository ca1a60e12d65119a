package io.newswire.index.setup;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.simulate_template.Template;
import co.elastic.clients.json.JsonpSerializable;
import co.elastic.clients.json.JsonpUtils;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.newswire.index.IndexDifference;
import io.newswire.index.generation.Generations;
import io.newswire.model.Json;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Installs the templates of {@code config/elasticsearch} and compares existing indices with them.
 * Idempotent.
 */
public final class IndexSetup {
  private static final String EXISTS = "resource_already_exists_exception";

  private final ElasticsearchClient client;
  private final NewswireConfig config;
  private final Generations generations;

  /**
   * Makes a setup, without I/O.
   *
   * @param config has the shards and replicas of new indices
   */
  public IndexSetup(ElasticsearchClient client, NewswireConfig config) {
    this.client = client;
    this.config = config;
    this.generations = new Generations(client);
  }

  /**
   * Installs all templates, creates the indices of this month, so that neither the first article
   * nor a search has to wait for them, adds new fields to the indices of the live generation, and
   * checks them. Documents written before have no values in new fields. Also repairs the aliases
   * after a replay that was killed during {@link
   * io.newswire.index.generation.NewGeneration#takeOver}.
   *
   * @return the indices with the analysis of an earlier version of the files, which stay in use
   *     until a replay; may be empty
   * @throws IndexMismatchException if an index has other fields than the files; the message lists
   *     the differences. The templates are installed anyway
   * @throws IOException if Elasticsearch does not answer
   * @throws ElasticsearchException if it refuses a template
   */
  public List<String> install() throws IOException {
    int live = generations.live();
    installShared();
    for (String alias : IndexNames.ALIASES) {
      installTemplate(alias, generationOf(alias, live), true);
      createIfMissing(IndexNames.inGeneration(live, IndexNames.monthly(alias, Instant.now())));
    }
    generations.completeAliases(live);
    generations.unblock(live);
    for (String alias : IndexNames.ALIASES) {
      addNewFields(alias, generationOf(alias, live));
    }
    return check();
  }

  /**
   * Compares the indices of the live generation with the installed templates.
   *
   * @return as {@link #install}
   * @throws IndexMismatchException as {@link #install}
   */
  public List<String> check() throws IOException {
    int live = generations.live();
    List<String> differences = new ArrayList<>();
    List<String> outdated = new ArrayList<>();
    for (String alias : IndexNames.ALIASES) {
      for (IndexDifference index : differences(alias, generationOf(alias, live))) {
        if (index.onlyInWords() && IndexNames.REPLAYED.contains(alias)) {
          outdated.add(index.name());
        } else {
          differences.addAll(index.all());
        }
      }
    }
    if (!differences.isEmpty()) {
      throw new IndexMismatchException(differences);
    }
    return outdated;
  }

  private static int generationOf(String alias, int live) {
    return IndexNames.REPLAYED.contains(alias) ? live : IndexNames.FIRST_GENERATION;
  }

  public void installShared() throws IOException {
    client
        .cluster()
        .putComponentTemplate(
            put -> put.name(IndexFiles.SHARED).withJson(reader(IndexTemplates.shared(config))));
    client
        .cluster()
        .putComponentTemplate(
            put ->
                put.name(IndexFiles.ANALYSIS)
                    .withJson(reader(IndexFiles.read(IndexFiles.ANALYSIS))));
  }

  /** Installs the template of one generation; see {@link IndexTemplates#of}. */
  public void installTemplate(String alias, int generation, boolean read) throws IOException {
    client
        .indices()
        .putIndexTemplate(
            put ->
                put.name(IndexTemplates.name(alias, generation))
                    .withJson(reader(IndexTemplates.of(alias, generation, read))));
  }

  public void createIfMissing(String index) throws IOException {
    if (client.indices().exists(exists -> exists.index(index)).value()) {
      return;
    }
    try {
      client.indices().create(create -> create.index(index));
    } catch (ElasticsearchException e) {
      if (!EXISTS.equals(e.error().type())) {
        throw e;
      }
    }
  }

  private void addNewFields(String alias, int generation) throws IOException {
    JsonNode wanted = json(wanted(alias, generation).mappings());
    for (Map.Entry<String, IndexState> index : found(alias, generation).entrySet()) {
      JsonNode added = NewFields.of(wanted, json(index.getValue().mappings()));
      if (!added.isEmpty()) {
        client.indices().putMapping(put -> put.index(index.getKey()).withJson(reader(added)));
      }
    }
  }

  private List<IndexDifference> differences(String alias, int generation) throws IOException {
    Template wanted = wanted(alias, generation);
    List<IndexDifference> differences = new ArrayList<>();
    found(alias, generation)
        .forEach((name, found) -> differences.add(difference(name, wanted, found)));
    return differences;
  }

  private Map<String, IndexState> found(String alias, int generation) throws IOException {
    return client.indices().get(get -> get.index(IndexNames.allMonths(alias, generation))).result();
  }

  private Template wanted(String alias, int generation) throws IOException {
    return client
        .indices()
        .simulateTemplate(
            simulate ->
                simulate
                    .name(IndexTemplates.name(alias, generation))
                    .withJson(reader(IndexTemplates.of(alias, generation, true))))
        .template();
  }

  private IndexDifference difference(String name, Template wanted, IndexState found) {
    return IndexDifference.of(
        name,
        json(wanted.mappings()),
        analysis(wanted.settings()),
        json(found.mappings()),
        analysis(found.settings()));
  }

  private JsonNode analysis(IndexSettings settings) {
    IndexSettings inner = settings.index() == null ? settings : settings.index();
    return json(inner.analysis());
  }

  private JsonNode json(JsonpSerializable value) {
    try {
      return value == null
          ? MissingNode.getInstance()
          : Json.MAPPER.readTree(JsonpUtils.toJsonString(value, client._jsonpMapper()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StringReader reader(JsonNode json) {
    return new StringReader(json.toString());
  }
}
