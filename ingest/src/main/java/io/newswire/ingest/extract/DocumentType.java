package io.newswire.ingest.extract;

/** The types of documents that are detected; each has its reader. */
enum DocumentType {
  JSON,
  HTML,
  TEXT,
  /** NewsML-G2, NITF, ninjs, JSON-LD: what the parsers of {@code wire} read. */
  WIRE,
  /** PDF, Word, OpenDocument, RTF, e-mail: what Tika's parsers read. */
  OFFICE
}
