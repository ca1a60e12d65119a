package io.newswire.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Elasticsearch refuses to run as root: where we are root, it runs as user nobody. */
final class Unprivileged {
  /** The user nobody, on every Linux. */
  private static final String NOBODY = "65534";

  private static final List<String> SETPRIV =
      List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups");

  /**
   * From none to much: a home directory of mode 700 on the way needs the first, a container the
   * second.
   */
  private static final List<String> CAPABILITIES = List.of("", "dac_read_search", "dac_override");

  private Unprivileged() {}

  /**
   * What to put before the command: nothing for an ordinary user. Where we are root, the writable
   * folders are given to nobody, who gets the smallest capability that lets him reach all files.
   *
   * @param readable files that are read
   * @param writable folders that are written to; all in them are given away
   * @throws StartException if he cannot reach them
   */
  static List<String> prefix(List<Path> readable, List<Path> writable) {
    if (!isRoot()) {
      return List.of();
    }
    for (Path folder : writable) {
      giveAway(folder);
    }
    for (String capability : CAPABILITIES) {
      List<String> prefix = setpriv(capability);
      if (reaches(prefix, readable, writable)) {
        return prefix;
      }
    }
    throw new StartException(
        "Elasticsearch does not run as root, and user nobody cannot be made to reach "
            + readable.get(0)
            + " and "
            + writable.get(0)
            + "; start as an ordinary user, or move them to where all users may go.");
  }

  private static boolean isRoot() {
    return ProcessHandle.current().info().user().filter("root"::equals).isPresent();
  }

  private static List<String> setpriv(String capability) {
    List<String> command = new ArrayList<>(SETPRIV);
    if (!capability.isEmpty()) {
      command.add("--inh-caps=+" + capability);
      command.add("--ambient-caps=+" + capability);
      // Else access(2), which Java asks whether a file exists, overlooks the capability.
      command.add("--securebits=+no_setuid_fixup");
    }
    return command;
  }

  /** Tried in earnest: opens every file, and writes into every folder. */
  private static boolean reaches(List<String> prefix, List<Path> readable, List<Path> writable) {
    StringBuilder script = new StringBuilder("set -e; ");
    for (int i = 0; i < readable.size(); i++) {
      script.append("head -c 1 \"${").append(i + 1).append("}\" >/dev/null; ");
    }
    for (int i = readable.size(); i < readable.size() + writable.size(); i++) {
      String probe = "\"${" + (i + 1) + "}/probe\"";
      script.append(": >").append(probe).append("; rm ").append(probe).append("; ");
    }
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of("sh", "-c", script.toString(), "sh"));
    readable.forEach(path -> command.add(path.toString()));
    writable.forEach(path -> command.add(path.toString()));
    return succeeds(command);
  }

  private static boolean succeeds(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false; // no setpriv here
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void giveAway(Path folder) {
    try {
      UserPrincipal nobody =
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY);
      Files.walkFileTree(folder, new GiveAway(nobody));
    } catch (IOException e) {
      throw new StartException("Cannot give " + folder + " to user nobody: " + e, e);
    }
  }

  private static final class GiveAway extends SimpleFileVisitor<Path> {
    private final UserPrincipal owner;

    GiveAway(UserPrincipal owner) {
      this.owner = owner;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
        throws IOException {
      return visitFile(dir, attributes);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (!Objects.equals(Files.getOwner(file), owner)) {
        Files.setOwner(file, owner);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
