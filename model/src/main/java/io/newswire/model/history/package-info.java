/** What changed between the revisions of an article. */
package io.newswire.model.history;
