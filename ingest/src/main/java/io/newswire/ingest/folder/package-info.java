/** The folder door: files put into a folder become documents on {@code news.raw}. */
package io.newswire.ingest.folder;
