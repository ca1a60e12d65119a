/** How far each stage is behind its topic. */
package io.newswire.admin.status;
