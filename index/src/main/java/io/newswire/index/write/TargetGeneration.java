package io.newswire.index.write;

import java.io.IOException;

/** Tells which generation documents are written to. Asked before every bulk, as it may change. */
@FunctionalInterface
public interface TargetGeneration {
  int generation() throws IOException;
}
