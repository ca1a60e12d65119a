/** What must be found, and whether it is. */
package io.newswire.bench.torture.check;
