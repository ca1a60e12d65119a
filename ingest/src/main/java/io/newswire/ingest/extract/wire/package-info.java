/**
 * The formats news agencies send, as parsers and definitions for Apache Tika: NewsML-G2, NITF, IPTC
 * ninjs and schema.org articles as JSON-LD.
 *
 * <p>Tika finds them by its service loader and {@code custom-mimetypes.xml}. Each parser reads one
 * format into a {@link io.newswire.ingest.extract.wire.WireItem}; {@link
 * io.newswire.ingest.extract.wire.WireMetadata} carries it through Tika's metadata.
 */
package io.newswire.ingest.extract.wire;
