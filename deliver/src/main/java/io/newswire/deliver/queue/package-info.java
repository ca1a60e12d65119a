/**
 * What waits to be sent: one queue a destination, in it one queue a rule, and the digests until
 * they are due.
 */
package io.newswire.deliver.queue;
