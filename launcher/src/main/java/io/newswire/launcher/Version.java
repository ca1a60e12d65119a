package io.newswire.launcher;

import picocli.CommandLine.IVersionProvider;

/** What {@code newswire --version} prints: ours and Java's. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Newswire.class.getPackage().getImplementationVersion();
    return new String[] {
      "newswire " + (version == null ? "(not packaged)" : version), "Java " + Runtime.version()
    };
  }
}
