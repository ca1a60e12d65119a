package io.newswire.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The memory of a process in MB, from {@code /proc}; null on systems without it.
 *
 * @param now the resident set size
 * @param peak the maximum of the resident set size
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProcessMemory(String process, Long now, Long peak) {

  /** Of this process and its children. */
  static List<ProcessMemory> all() {
    List<ProcessMemory> all = new ArrayList<>();
    all.add(of("Newswire with Kafka", ProcessHandle.current()));
    ProcessHandle.current().descendants().forEach(child -> all.add(of("Elasticsearch", child)));
    return all;
  }

  private static ProcessMemory of(String name, ProcessHandle process) {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try {
      List<String> lines = Files.readAllLines(status);
      return new ProcessMemory(name, megabytes(lines, "VmRSS:"), megabytes(lines, "VmHWM:"));
    } catch (IOException e) {
      return new ProcessMemory(name, null, null);
    }
  }

  private static Long megabytes(List<String> lines, String key) {
    return lines.stream()
        .filter(line -> line.startsWith(key))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(null);
  }
}
