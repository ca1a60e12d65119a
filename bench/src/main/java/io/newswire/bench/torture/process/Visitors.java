package io.newswire.bench.torture.process;

import io.newswire.bench.torture.fault.FaultKind;
import io.newswire.bench.torture.fault.Injection;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The processes that run for a while only: second instances, and replays. */
final class Visitors {
  private final List<JavaNode> second;
  private final JavaNode replay;

  /** Starts nothing. */
  Visitors(ServiceSettings settings) throws IOException {
    second =
        List.of(
            settings.node("second-enrich", List.of("run", "enrich")),
            settings.node("second-index", List.of("run", "index")));
    replay = settings.node("replay", List.of("replay", "--drop-old", "--from", "10m"));
  }

  SortedMap<FaultKind, Map<String, Injection>> injections() {
    SortedMap<FaultKind, Map<String, Injection>> all = new TreeMap<>();
    all.put(FaultKind.REBALANCE, NodeFaults.all(second, NodeFaults::visit));
    all.put(FaultKind.REPLAY, NodeFaults.all(List.of(replay), NodeFaults::run));
    return all;
  }

  void retire() {
    second.forEach(Node::retire);
    replay.retire();
  }
}
