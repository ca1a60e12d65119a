package io.newswire.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the server's JVM. */
final class ElasticsearchProcess {
  private static final Logger LOG = LoggerFactory.getLogger(ElasticsearchProcess.class);
  private static final int MOST_PROCESSORS = 4;

  /** Ctrl-C reaches all processes of a terminal: we stop Elasticsearch after those that use it. */
  private static final String DEAF_TO_TERMINAL = "trap '' INT HUP; exec \"$@\"";

  private ElasticsearchProcess() {}

  static Process start(Path home, ElasticsearchFolder folder, int port) throws IOException {
    folder.prepare(home);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<Path> readable = List.of(home.resolve("NOTICE.txt"), java, folder.jvmOptions());
    List<Path> writable = List.of(folder.data(), folder.tmp(), folder.logs(), folder.config());

    List<String> command = new ArrayList<>(List.of("sh", "-c", DEAF_TO_TERMINAL, "sh"));
    command.addAll(Unprivileged.prefix(readable, writable));
    command.add(java.toString());
    command.add("@" + folder.jvmOptions());
    command.addAll(
        List.of("-m", "org.elasticsearch.server/org.elasticsearch.bootstrap.Elasticsearch"));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.logs().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("ES_"));
    builder
        .environment()
        .keySet()
        .removeAll(List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"));
    builder.environment().put("ES_TMPDIR", folder.tmp().toString());
    builder.environment().put("LIBFFI_TMPDIR", folder.tmp().toString());

    Process process = builder.start();
    Files.writeString(folder.pidFile(), Long.toString(process.pid()));
    tell(
        process,
        ServerArguments.encode(settings(home, folder, port), folder.config(), folder.logs()));
    return process;
  }

  private static void tell(Process process, byte[] message) {
    try {
      OutputStream in = process.getOutputStream();
      in.write(message);
      in.flush();
    } catch (IOException e) {
      LOG.debug("Elasticsearch ended at once; its log says why", e);
    }
  }

  private static Map<String, String> settings(Path home, ElasticsearchFolder folder, int port) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("path.home", home.toString());
    settings.put("path.data", folder.data().toString());
    settings.put("path.logs", folder.logs().toString());
    settings.put("cluster.name", "newswire");
    settings.put("node.name", "newswire");
    settings.put("node.processors", Integer.toString(processors()));
    // One more than by itself: a small bulk request does not wait for two large ones.
    settings.put("thread_pool.write.size", Integer.toString(processors() + 1));
    settings.put("discovery.type", "single-node");
    settings.put("http.host", "127.0.0.1");
    settings.put("http.port", Integer.toString(port));
    settings.put("transport.host", "127.0.0.1");
    settings.put("transport.port", "0");
    settings.put("cluster.routing.allocation.disk.threshold_enabled", "false");
    // The serial collector leaves garbage until the heap is full. Counted as memory in use, it
    // would
    // refuse every request, and then nothing would ever collect it.
    settings.put("indices.breaker.total.use_real_memory", "false");
    return settings;
  }

  private static int processors() {
    return Math.min(MOST_PROCESSORS, Runtime.getRuntime().availableProcessors());
  }
}
