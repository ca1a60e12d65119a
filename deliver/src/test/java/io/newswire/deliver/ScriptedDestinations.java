package io.newswire.deliver;

import io.newswire.deliver.send.DestinationAnswer;
import io.newswire.deliver.send.Sender;
import io.newswire.model.RejectedException;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.Delivery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Destinations that answer as a test says, and remember what they took. */
final class ScriptedDestinations implements SenderLookup {
  private final Map<String, Function<Delivery, DestinationAnswer>> answers = new TreeMap<>();
  private final Map<String, List<Delivery>> taken = new HashMap<>();
  private final Map<String, Integer> attempts = new HashMap<>();

  ScriptedDestinations take(String... destinations) {
    for (String destination : destinations) {
      answer(destination, delivery -> DestinationAnswer.delivered("thanks"));
    }
    return this;
  }

  void answer(String destination, Function<Delivery, DestinationAnswer> answer) {
    answers.put(destination, answer);
  }

  @Override
  public Sender find(String destination) throws RejectedException {
    if (!answers.containsKey(destination)) {
      throw new RejectedException("there is no such destination; there are " + answers.keySet());
    }
    return delivery -> {
      attempts.merge(destination, 1, Integer::sum);
      DestinationAnswer answer = answers.get(destination).apply(delivery);
      if (answer.outcome() == DestinationAnswer.Outcome.DELIVERED) {
        taken(destination).add(delivery);
      }
      return CompletableFuture.completedFuture(answer);
    };
  }

  List<Delivery> taken(String destination) {
    return taken.computeIfAbsent(destination, it -> new ArrayList<>());
  }

  List<String> titles(String destination) {
    return taken(destination).stream()
        .flatMap(it -> it.alerts().stream())
        .map(Alert::title)
        .toList();
  }

  int attempts(String destination) {
    return attempts.getOrDefault(destination, 0);
  }
}
