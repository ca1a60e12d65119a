package io.newswire.launcher.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code newswire --version} prints: ours and Java's. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "newswire " + (version == null ? "(not packaged)" : version), "Java " + Runtime.version()
    };
  }
}
