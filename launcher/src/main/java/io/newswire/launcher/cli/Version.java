package io.newswire.launcher.cli;

import picocli.CommandLine.IVersionProvider;

/** The versions that {@code newswire --version} prints: of Newswire and of Java. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "newswire " + (version == null ? "(not packaged)" : version), "Java " + Runtime.version()
    };
  }
}
