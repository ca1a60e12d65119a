/**
 * How an alert is sent: {@link io.newswire.deliver.send.Sender} is the seam, with an implementation
 * for each kind of {@link io.newswire.deliver.destination.Destination}; {@link
 * io.newswire.deliver.send.Senders} finds the one for a destination.
 */
package io.newswire.deliver.send;
