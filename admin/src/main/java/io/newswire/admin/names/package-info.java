/** The known names that people add to those of the files. */
package io.newswire.admin.names;
