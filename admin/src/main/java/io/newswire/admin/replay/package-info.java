/** Makes stored articles anew from the documents on {@code news.raw}. */
package io.newswire.admin.replay;
