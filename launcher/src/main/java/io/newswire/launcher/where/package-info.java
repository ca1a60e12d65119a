/**
 * The way of one article through the stages, read from what they left on their topics: {@link
 * io.newswire.launcher.where.Tracer}.
 */
package io.newswire.launcher.where;
