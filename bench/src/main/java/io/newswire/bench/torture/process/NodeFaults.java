package io.newswire.bench.torture.process;

import io.newswire.bench.torture.fault.FaultKind;
import io.newswire.bench.torture.fault.Injection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Faults of processes. */
final class NodeFaults {
  private NodeFaults() {}

  /** The faults that every process can have. */
  static SortedMap<FaultKind, Map<String, Injection>> of(List<Node> nodes) {
    SortedMap<FaultKind, Map<String, Injection>> all = new TreeMap<>();
    all.put(FaultKind.KILL, all(nodes, NodeFaults::kill));
    all.put(FaultKind.STOP, all(nodes, NodeFaults::stop));
    return all;
  }

  /** A fault for each of some nodes, by its name. */
  static <T extends Node> Map<String, Injection> all(
      Iterable<T> nodes, Function<? super T, Injection> fault) {
    Map<String, Injection> all = new TreeMap<>();
    nodes.forEach(node -> all.put(node.name(), fault.apply(node)));
    return all;
  }

  /** Kills it, and starts it again at the end. */
  static Injection kill(Node node) {
    return Injection.of(node::kill, node::start);
  }

  /** Stops it, and lets it go on at the end. */
  static Injection stop(Node node) {
    return Injection.of(() -> node.signal("STOP"), () -> node.signal("CONT"));
  }

  /** Starts it, and stops it in order at the end. */
  static Injection visit(JavaNode node) {
    return Injection.of(node::start, node::terminate);
  }

  /** Starts it, and kills it at the end if it has not ended. */
  static Injection run(JavaNode node) {
    return Injection.of(node::start, node::kill);
  }
}
