/**
 * Files of documents: {@link io.newswire.ingest.file.DocumentFile} opens a single document, JSON
 * lines or a web archive, and hands out one document after another, whatever the size of the file.
 * {@link io.newswire.ingest.file.FileProgress} remembers across restarts how far one is dealt with.
 */
package io.newswire.ingest.file;
