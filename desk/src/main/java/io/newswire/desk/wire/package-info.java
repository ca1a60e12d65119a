/** The articles as they come. */
package io.newswire.desk.wire;
