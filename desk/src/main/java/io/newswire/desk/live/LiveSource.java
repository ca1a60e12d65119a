package io.newswire.desk.live;

import io.newswire.kafka.RecordReader;
import io.newswire.model.RejectedException;
import io.newswire.model.config.NewswireConfig;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a live stream comes from. */
public interface LiveSource<T extends LiveItem> {
  /** What its events are called, and the thread that reads it. */
  String name();

  /** How many things are remembered, for who comes and for who comes back. */
  int remembered();

  /**
   * Hands on the records of some time back and then those that come, until the thread is
   * interrupted.
   *
   * @param atEnd called once, when all that was there at the beginning has been handed on
   */
  void follow(NewswireConfig config, RecordReader reader, Runnable atEnd);

  /**
   * What is shown of a record.
   *
   * @param now when it came
   * @throws RejectedException if nothing can be shown of it
   */
  LiveVersions<T> read(byte[] json, Instant now) throws RejectedException;

  /**
   * Finds the things whose embargo ends after a moment, those first whose embargo ends first; also
   * those that came before what {@link #follow} hands on.
   *
   * @return empty if that cannot be told now
   */
  default Optional<List<LiveVersions<T>>> embargoed(Instant after) {
    return Optional.of(List.of());
  }
}
