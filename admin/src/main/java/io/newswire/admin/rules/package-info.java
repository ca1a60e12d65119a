/** The alert rules on {@code news.alert-rules}: read, changed, imported and exported. */
package io.newswire.admin.rules;
