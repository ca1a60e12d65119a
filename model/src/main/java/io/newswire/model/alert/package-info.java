/** Alert rules, alerts, and the reports of their deliveries. */
package io.newswire.model.alert;
