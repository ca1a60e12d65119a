/** The alerts as they come, and how often each rule fired. */
package io.newswire.desk.alerts;
