/**
 * The fault campaign {@code newswire torture} ({@link io.newswire.bench.torture.Torture}): real
 * processes under load, faults by a plan, and checks of what was acknowledged.
 */
package io.newswire.bench.torture;
