/** The alerts on {@code news.alerts} and their deliveries. */
package io.newswire.admin.alerts;
