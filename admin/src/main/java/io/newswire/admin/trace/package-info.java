/**
 * Traces an article through the stages, from the records on their topics: {@link
 * io.newswire.admin.trace.Tracer}.
 */
package io.newswire.admin.trace;
