package io.newswire.launcher.cli.ops;

import io.newswire.admin.rules.RuleStore;
import io.newswire.launcher.cli.CommandContext;
import io.newswire.launcher.mcp.McpStdio;
import io.newswire.launcher.mcp.McpTools;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "mcp",
    description = "Serve tools for assistants, by the Model Context Protocol.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Messages come on standard input, and answers go to standard output. The tools",
      "search, quotes, article, people, stories and rules_test read what searches show.",
      "docs/mcp.md says how to add it to an assistant.",
      "Examples:",
      "  newswire mcp",
      "  newswire mcp --set elasticsearch.url=http://search:9200"
    })
public final class McpCommand implements Runnable {
  @Mixin private CommandContext context;

  @Override
  public void run() {
    McpTools tools = new McpTools(context::search, new RuleStore(context.config()));
    // Standard output carries messages only: what libraries print goes to standard error.
    System.setOut(System.err);
    try {
      McpStdio.serve(tools, System.in, new FileOutputStream(FileDescriptor.out));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
