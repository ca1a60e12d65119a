/**
 * Generations of the indices: a replay makes a new one beside the one that is read, and takes its
 * place when it is complete.
 */
package io.newswire.index.generation;
