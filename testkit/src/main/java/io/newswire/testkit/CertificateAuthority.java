package io.newswire.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * An authority that nobody knows, and a certificate of it for this machine's loopback address; made
 * by the JDK's keytool.
 */
final class CertificateAuthority {
  private static final String PASSWORD = "changeit";

  private final Path keys;
  private final Path certificate;

  private CertificateAuthority(Path keys, Path certificate) {
    this.keys = keys;
    this.certificate = certificate;
  }

  /** Makes both in a folder. */
  static CertificateAuthority in(Path folder) {
    CertificateAuthority made =
        new CertificateAuthority(folder.resolve("keys.p12"), folder.resolve("ca.crt"));
    made.keytool("-genkeypair -alias ca -keyalg EC -dname CN=Test -ext bc:c -validity 2");
    made.keytool(
        "-genkeypair -alias server -signer ca -keyalg EC -dname CN=localhost -validity 2"
            + " -ext san=ip:127.0.0.1,dns:localhost");
    made.keytool("-exportcert -rfc -alias ca -file " + made.certificate);
    return made;
  }

  private void keytool(String arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments.split(" ")));
    command.addAll(List.of("-keystore", keys.toString(), "-storepass", PASSWORD));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes());
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + ": " + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The authority's certificate, PEM. */
  Path certificate() {
    return certificate;
  }

  /** What a server shows its certificate with. */
  SSLContext server() {
    try (InputStream in = Files.newInputStream(keys)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, PASSWORD.toCharArray());
      store.deleteEntry("ca");
      KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
      managers.init(store, PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
