/**
 * Generations of the indices. A replay makes a new generation beside the live one and replaces it
 * when it is complete.
 */
package io.newswire.index.generation;
