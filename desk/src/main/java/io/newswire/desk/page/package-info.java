/** The page and its files, as they stand beside this package among the resources. */
package io.newswire.desk.page;
