/** How values are written for people, on a terminal, in a log or in a message. */
package io.newswire.model.text;
