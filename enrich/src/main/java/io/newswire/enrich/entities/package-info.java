/**
 * People, organisations and places: CoreNLP's three-class CRF finds names, the rest of the document
 * completes them, and those that mean the same are linked.
 */
package io.newswire.enrich.entities;
