/**
 * The way of one article through the stages, read from what they left on their topics: {@link
 * io.newswire.admin.trace.Tracer}.
 */
package io.newswire.admin.trace;
