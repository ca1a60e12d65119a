/** The load test {@code newswire bench} ({@link io.newswire.bench.Bench}) and JMH benchmarks. */
package io.newswire.bench;
