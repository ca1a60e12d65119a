/** The one configuration all services read. */
package io.newswire.model.config;
