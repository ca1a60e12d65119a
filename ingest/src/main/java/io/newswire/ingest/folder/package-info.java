/** The watched folder: files put into it become documents on {@code news.raw}. */
package io.newswire.ingest.folder;
