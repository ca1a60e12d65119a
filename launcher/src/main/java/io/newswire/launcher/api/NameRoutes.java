package io.newswire.launcher.api;

import static io.javalin.apibuilder.ApiBuilder.delete;
import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;
import static io.newswire.launcher.api.ApiErrors.translate;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.newswire.admin.InvalidInputException;
import io.newswire.admin.names.NameImport;
import io.newswire.admin.names.NameStore;
import io.newswire.enrich.names.NameFile;
import io.newswire.http.HttpServer;
import io.newswire.model.Json;
import io.newswire.model.KnownName;
import io.newswire.model.RejectedException;
import io.newswire.model.config.NewswireConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.core5.http.HttpStatus;

/**
 * {@code GET} and {@code POST /names}, {@code GET} and {@code DELETE /names/{name}}, {@code GET
 * /names/export} and {@code POST /names/import}: what {@code newswire names} does. A name is named
 * by its id or a form.
 */
public final class NameRoutes implements EndpointGroup {
  private static final int LONGEST_IMPORT = 32 << 20;

  private final NameStore store;
  private final NameSnapshot added;
  private final NameSnapshot all;

  /** Connects to nothing yet. */
  public NameRoutes(NewswireConfig config) {
    store = new NameStore(config);
    added = new NameSnapshot(store::added, Clock.systemUTC());
    all = new NameSnapshot(store::all, Clock.systemUTC());
  }

  @Override
  public void addEndpoints() {
    get("/names", translate(this::list));
    post("/names", translate(this::add));
    get("/names/export", translate(this::export));
    post("/names/import", translate(this::importAll));
    get("/names/{name}", translate(this::show));
    delete("/names/{name}", translate(this::remove));
  }

  private void list(Context context) {
    SearchParameters.onlyKnown(context, Set.of("all"), Set.of());
    HttpServer.reply(context, HttpStatus.SC_OK, Map.of("names", names(context)));
  }

  private List<KnownName> names(Context context) {
    return Boolean.parseBoolean(context.queryParam("all")) ? all.names() : added.names();
  }

  private void show(Context context) {
    List<KnownName> found = NameStore.find(context.pathParam("name"), all.names());
    HttpServer.reply(context, HttpStatus.SC_OK, Map.of("names", found));
  }

  private void add(Context context) {
    KnownName name;
    try {
      name = Json.read(context.bodyAsBytes(), KnownName.class);
    } catch (RejectedException e) {
      throw new InvalidInputException("the name cannot be used: " + e.getMessage(), e);
    }
    boolean written = !put(List.of(name)).isEmpty();
    HttpServer.reply(context, written ? HttpStatus.SC_CREATED : HttpStatus.SC_OK, name);
  }

  private List<KnownName> put(List<KnownName> names) {
    try {
      return store.put(names);
    } finally {
      changed();
    }
  }

  private void changed() {
    added.clear();
    all.clear();
  }

  private void remove(Context context) {
    try {
      store.remove(context.pathParam("name"));
    } finally {
      changed();
    }
    context.status(HttpStatus.SC_NO_CONTENT);
  }

  private void export(Context context) {
    SearchParameters.onlyKnown(context, Set.of("all"), Set.of());
    String file =
        Stream.concat(Stream.of(NameFile.header()), names(context).stream().map(NameFile::write))
            .collect(Collectors.joining("\n", "", "\n"));
    context
        .contentType("text/tab-separated-values; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"names.tsv\"")
        .result(file.getBytes(UTF_8));
  }

  private void importAll(Context context) throws IOException {
    SearchParameters.onlyKnown(context, Set.of("format", "type"), Set.of());
    NameImport read = read(context);
    List<KnownName> written = put(read.names());
    HttpServer.reply(
        context,
        HttpStatus.SC_OK,
        Map.of(
            "read", read.names().size(),
            "written", written.size(),
            "refused", read.refused(),
            "problems", read.problems()));
  }

  private static NameImport read(Context context) throws IOException {
    String type = context.queryParam("type");
    try (BufferedReader file = ImportedFile.open(context.bodyInputStream(), LONGEST_IMPORT)) {
      return NameImport.read(
          file,
          NameImport.Format.of(context.queryParam("format")),
          type == null ? null : NameFile.type(type));
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(e.getMessage(), e);
    }
  }
}
