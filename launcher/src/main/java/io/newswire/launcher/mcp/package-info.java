/**
 * Tools for assistants by the Model Context Protocol: what can be searched and read, over standard
 * input and output or at {@code /mcp}. Begin with {@link io.newswire.launcher.mcp.NewsTools}.
 */
package io.newswire.launcher.mcp;
