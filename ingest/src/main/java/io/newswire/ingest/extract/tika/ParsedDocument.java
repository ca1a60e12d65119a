package io.newswire.ingest.extract.tika;

import java.util.List;
import org.apache.tika.metadata.Metadata;

/**
 * What Tika found in a document.
 *
 * @param paragraphs of its text, none blank; line breaks inside one stay
 * @param metadata what its format says about it
 */
public record ParsedDocument(List<String> paragraphs, Metadata metadata) {}
