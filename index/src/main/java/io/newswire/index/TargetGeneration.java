package io.newswire.index;

import java.io.IOException;

/** Tells which generation documents are written to. Asked before every bulk, as it may change. */
@FunctionalInterface
interface TargetGeneration {
  int generation() throws IOException;
}
