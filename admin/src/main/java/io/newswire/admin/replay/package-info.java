/** Extracts and enriches stored articles again from the documents on {@code news.raw}. */
package io.newswire.admin.replay;
