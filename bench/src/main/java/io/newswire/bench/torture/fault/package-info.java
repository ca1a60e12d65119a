/** The plan of faults, and what makes them. */
package io.newswire.bench.torture.fault;
