/** JMH benchmarks of single functions, beside peers where there are some. */
package io.newswire.bench.jmh;
