package io.newswire.launcher.cli;

import io.newswire.admin.ElasticsearchSession;
import io.newswire.admin.InvalidInputException;
import io.newswire.admin.SearchCall;
import io.newswire.index.search.query.InvalidQueryException;
import io.newswire.launcher.client.HttpSearch;
import io.newswire.launcher.client.SearchQuestion;
import io.newswire.launcher.run.Instance;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command needs: its configuration, connections, and the writers that it prints to. */
@Command
public final class CommandContext {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** The configuration as it is given; see {@link ConfigOptions#load}. */
  public NewswireConfig config() {
    return ConfigOptions.of(spec).load();
  }

  /** The configuration with the address of Kafka; see {@link Instance#connect}. */
  public NewswireConfig kafka() {
    return Instance.connect(config(), ConfigKeys.KAFKA_BOOTSTRAP_SERVERS);
  }

  /**
   * The configuration with the addresses of Kafka and Elasticsearch; see {@link Instance#connect}.
   */
  public NewswireConfig kafkaAndElasticsearch() {
    return Instance.connect(kafka(), ConfigKeys.ELASTICSEARCH_URL);
  }

  /** Connects to the Elasticsearch of the configuration, or of the running instance. */
  public ElasticsearchSession elasticsearch() {
    return ElasticsearchSession.open(Instance.connect(config(), ConfigKeys.ELASTICSEARCH_URL));
  }

  /** Connects to Elasticsearch for one question. */
  public <T> T search(SearchCall<T> question) {
    try (ElasticsearchSession session = elasticsearch()) {
      return SearchCall.make(session.search(), question);
    }
  }

  /**
   * Asks the running instance over HTTP; Elasticsearch itself, if the configuration names one, or
   * if the instance does not answer this: it may want a login, or refuse the query.
   *
   * @throws io.newswire.admin.AdminException as {@link SearchCall#make} does
   */
  public <T> T ask(SearchQuestion<T> question) {
    Optional<HttpSearch> running = Instance.search(config());
    if (running.isPresent()) {
      try {
        return question.ask(running.get());
      } catch (IOException e) {
        LoggerFactory.getLogger(CommandContext.class).debug("Elasticsearch is asked itself", e);
      } catch (InvalidQueryException e) {
        throw new InvalidInputException(e.getMessage(), e);
      }
    }
    return search(question::ask);
  }

  public PrintWriter out() {
    return spec.commandLine().getOut();
  }

  public PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Prints a value as a line of JSON. */
  public void json(Object value) {
    output().json(value);
  }

  /** Prints for people. */
  public SearchOutput output() {
    return new SearchOutput(out());
  }

  /** Options or parameters that do not go together. Throw it: the command then exits with 2. */
  public ParameterException wrongUse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
