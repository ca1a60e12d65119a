/** The processes of a campaign, the proxies between them, and the faults of both. */
package io.newswire.bench.torture.process;
