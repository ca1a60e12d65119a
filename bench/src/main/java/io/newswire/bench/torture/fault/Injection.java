package io.newswire.bench.torture.fault;

import java.io.IOException;

/** Makes a fault of one kind at one target. */
public interface Injection {
  /** Called once, when the fault begins. */
  void begin(Fault fault) throws IOException;

  /** Called once behind {@link #begin}, when it ends, also if that has failed. */
  void end() throws IOException;

  /** Something that is done to the target. */
  interface Action {
    void run() throws IOException;
  }

  /** A fault that begins and ends by these actions. */
  static Injection of(Action begin, Action end) {
    return new Injection() {
      @Override
      public void begin(Fault fault) throws IOException {
        begin.run();
      }

      @Override
      public void end() throws IOException {
        end.run();
      }
    };
  }
}
