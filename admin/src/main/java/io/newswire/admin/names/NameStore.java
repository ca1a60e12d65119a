package io.newswire.admin.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.admin.AmbiguousNameException;
import io.newswire.admin.CompactedTopic;
import io.newswire.admin.InvalidInputException;
import io.newswire.admin.NewswireHome;
import io.newswire.admin.NotFoundException;
import io.newswire.enrich.names.NameFiles;
import io.newswire.enrich.names.NameRecord;
import io.newswire.model.Json;
import io.newswire.model.KnownName;
import io.newswire.model.RejectedException;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The known names on {@code news.names}, and those of the files. All methods throw a {@link
 * io.newswire.admin.KafkaUnavailableException} if Kafka does not answer.
 */
public record NameStore(NewswireConfig config) {
  /** As many as each enrichment can hold in its memory. */
  static final int MOST_NAMES = 200_000;

  private static final Logger LOG = LoggerFactory.getLogger(NameStore.class);

  /** The names on the topic, sorted by id. A record that is no name is logged and left out. */
  public List<KnownName> added() {
    List<KnownName> names = new ArrayList<>();
    CompactedTopic.read(config, Topics.NAMES)
        .forEach(
            (id, json) -> {
              try {
                names.add(NameRecord.read(id, json));
              } catch (RejectedException e) {
                LOG.warn("Record {} of {} is no name: {}", id, Topics.NAMES, e.getMessage());
              }
            });
    return names;
  }

  /** The names that the enrichment knows: those on the topic before those of the files. */
  public List<KnownName> all() {
    Map<String, KnownName> names = new LinkedHashMap<>();
    added().forEach(name -> names.put(name.id(), name));
    listed(config).get().forEach(name -> names.putIfAbsent(name.id(), name));
    return List.copyOf(names.values());
  }

  /** Reads the names of the files. */
  public static Supplier<Collection<KnownName>> listed(NewswireConfig config) {
    return () -> new NameFiles(NewswireHome.namesFolder(config)).read().values();
  }

  /**
   * The names with that id, or one of whose forms is so written.
   *
   * @throws NotFoundException if there is none
   */
  public List<KnownName> find(String idOrForm) {
    return find(idOrForm, all());
  }

  /** As {@link #find(String)}, among these names. */
  public static List<KnownName> find(String idOrForm, List<KnownName> names) {
    List<KnownName> found =
        names.stream()
            .filter(
                name ->
                    name.id().equals(idOrForm)
                        || name.forms().stream().anyMatch(form -> form.text().equals(idOrForm)))
            .toList();
    if (found.isEmpty()) {
      throw new NotFoundException(NotFoundException.Kind.KNOWN_NAME, idOrForm);
    }
    return found;
  }

  /**
   * Writes the names that differ from those on the topic.
   *
   * @return the names that were written
   * @throws InvalidInputException if there were more than an enrichment can hold; none is written
   */
  public List<KnownName> put(Collection<KnownName> wanted) {
    List<KnownName> changed = changed(wanted, added());
    write(changed.stream().map(name -> record(name.id(), Json.bytes(name))).toList());
    return changed;
  }

  static List<KnownName> changed(Collection<KnownName> wanted, List<KnownName> there) {
    Map<String, KnownName> byId = new LinkedHashMap<>();
    there.forEach(name -> byId.put(name.id(), name));
    List<KnownName> changed =
        wanted.stream().filter(name -> !Objects.equals(name, byId.get(name.id()))).toList();
    changed.forEach(name -> byId.put(name.id(), name));
    if (byId.size() > MOST_NAMES && byId.size() > there.size()) {
      throw new InvalidInputException(
          "there would be %,d added names, and each enrichment holds at most %,d; remove some first"
              .formatted(byId.size(), MOST_NAMES));
    }
    return changed;
  }

  /**
   * Removes an added name.
   *
   * @param idOrForm as {@link #find} takes it
   * @return the removed name
   * @throws AmbiguousNameException if several have the form; none is removed
   * @throws NotFoundException if there is none
   * @throws InvalidInputException if only the files have it
   */
  public KnownName remove(String idOrForm) {
    KnownName found;
    try {
      found = only(idOrForm, find(idOrForm, added()));
    } catch (NotFoundException e) {
      find(idOrForm);
      throw new InvalidInputException(
          "'%s' was not added but comes from the files in %s: remove or change its line there, or add a name with its id, which replaces it"
              .formatted(idOrForm, config.enrichNamesFolder()),
          e);
    }
    write(List.of(record(found.id(), null)));
    return found;
  }

  /** The name with the id, or the only one with the form. */
  static KnownName only(String idOrForm, List<KnownName> found) {
    List<String> ids = found.stream().map(KnownName::id).toList();
    if (found.size() > 1 && !ids.contains(idOrForm)) {
      throw new AmbiguousNameException(idOrForm, ids);
    }
    return found.get(Math.max(0, ids.indexOf(idOrForm)));
  }

  private static ProducerRecord<byte[], byte[]> record(String id, byte[] value) {
    return new ProducerRecord<>(Topics.NAMES, id.getBytes(UTF_8), value);
  }

  private void write(List<ProducerRecord<byte[], byte[]>> records) {
    if (!records.isEmpty()) {
      CompactedTopic.write(config, Topics.NAMES, records);
    }
  }
}
