package io.newswire.bench.torture.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.bench.BenchException;
import io.newswire.bench.torture.load.Step.Action;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;

/**
 * Pushes the steps of some articles at a time, each until it is acknowledged: the next step of an
 * article never overtakes one before.
 */
final class LoadWorker {
  private static final int OPEN_ARTICLES = 25;
  private static final int PAUSE_MILLIS = 300;

  /** One unusable document is pushed for each so many articles. */
  private static final int ARTICLES_FOR_A_BAD_ONE = 40;

  private final Pusher pusher;
  private final KafkaPusher bad;
  private final Ledger ledger;
  private final LoadGate gate;
  private final IntSupplier nextArticle;
  private final Duration patience;
  private final long seed;
  private final Random random;
  private final List<Script> open = new ArrayList<>();
  private volatile boolean finishing;

  private record Script(ArticleLedger ledger, Deque<Step> steps) {}

  /**
   * Pushes nothing before {@link #run}.
   *
   * @param patience how long a document may be pushed again without an acknowledgement
   */
  LoadWorker(
      Pusher pusher,
      KafkaPusher bad,
      Ledger ledger,
      LoadGate gate,
      IntSupplier nextArticle,
      Duration patience,
      long seed,
      int worker) {
    this.pusher = pusher;
    this.bad = bad;
    this.ledger = ledger;
    this.gate = gate;
    this.nextArticle = nextArticle;
    this.patience = patience;
    this.seed = seed;
    this.random = new Random(seed * 17 + worker);
  }

  /** From now on no article is begun; {@link #run} returns when those that were are done. */
  void finish() {
    finishing = true;
  }

  /**
   * Pushes until {@link #finish}.
   *
   * @throws BenchException if a document is not acknowledged in time
   */
  void run() throws InterruptedException {
    while (!finishing || !open.isEmpty()) {
      gate.enter();
      try {
        while (!finishing && open.size() < OPEN_ARTICLES) {
          begin(nextArticle.getAsInt());
        }
        if (!open.isEmpty()) {
          step(open.get(random.nextInt(open.size())));
        }
      } finally {
        gate.leave();
      }
    }
  }

  private void begin(int number) throws InterruptedException {
    open.add(new Script(ledger.article(number), new ArrayDeque<>(ArticleScript.of(seed, number))));
    if (number % ARTICLES_FOR_A_BAD_ONE == 0) {
      String url = "https://torture.example/bad/" + number;
      byte[] json = ("{\"url\":\"" + url + "\",\"title\":\"no text\"}").getBytes(UTF_8);
      ledger.badAcknowledged(url, untilAcknowledged(url, () -> bad.publish(url, json)));
    }
  }

  private void step(Script script) throws InterruptedException {
    Step step = script.steps().remove();
    int number = script.ledger().number();
    int attempts = untilAcknowledged(Edition.url(number), () -> pusher.push(number, step));
    script.ledger().acknowledged(step, pusher.name(), attempts);
    // An unanswered withdrawal may arrive after the next version, so none is pushed.
    if (script.steps().isEmpty() || step.action() == Action.WITHDRAW && attempts > 1) {
      open.remove(script);
    }
  }

  private interface Push {
    void push() throws IOException;
  }

  /** The number of attempts. */
  private int untilAcknowledged(String url, Push push) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    for (int attempt = 1; ; attempt++) {
      try {
        push.push();
        return attempt;
      } catch (IOException e) {
        if (System.nanoTime() > deadline) {
          throw new BenchException(
              "%s was pushed %d times and not acknowledged within %s: %s"
                  .formatted(url, attempt, patience, e),
              e);
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }
}
