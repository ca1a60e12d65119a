/**
 * Sends alerts: from {@code news.alerts} to webhooks, Slack, mailboxes and a log.
 *
 * <p>{@link io.newswire.deliver.DeliveryWorker} is the file to read first. What waits stands in
 * stores of {@link io.newswire.deliver.DeliveryTopology}; what was sent is reported on {@code
 * news.delivery-reports}.
 */
package io.newswire.deliver;
