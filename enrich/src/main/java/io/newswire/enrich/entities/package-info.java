/**
 * Named entities: CoreNLP's three-class CRF finds names of people, organisations and places, rules
 * correct and complete them, and mentions of the same entity are linked.
 */
package io.newswire.enrich.entities;
