/** What is pushed, and what of it was acknowledged. */
package io.newswire.bench.torture.load;
