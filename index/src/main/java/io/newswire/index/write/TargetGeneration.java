package io.newswire.index.write;

import java.io.IOException;

/**
 * The generation that documents are written to. It is read before each bulk request, because it may
 * change.
 */
@FunctionalInterface
public interface TargetGeneration {
  int generation() throws IOException;
}
