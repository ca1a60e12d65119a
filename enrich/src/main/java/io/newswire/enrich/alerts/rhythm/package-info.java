/**
 * How many articles match a rule usually, by hour and weekday: {@link
 * io.newswire.enrich.alerts.rhythm.Rhythm} is what was counted, {@link
 * io.newswire.enrich.alerts.rhythm.UsualCount} what it predicts.
 */
package io.newswire.enrich.alerts.rhythm;
