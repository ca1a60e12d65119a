package io.newswire.launcher;

import java.security.GeneralSecurityException;
import java.security.KeyManagementException;
import java.security.Provider;
import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/**
 * Java's default TLS context, made at its first use. Elasticsearch's client asks for the default
 * one even if no connection is encrypted, and to read all certificate authorities takes a good part
 * of a search.
 */
final class LazySslContext extends SSLContextSpi {
  private SSLContext made;

  private LazySslContext() {}

  /** Replaces the default context of this process by one that is made later. */
  static void install() {
    // Libraries ask for the name of the provider.
    Provider provider =
        new Provider("Newswire", "1", "Java's default TLS, made at its first use") {};
    SSLContext.setDefault(new SSLContext(new LazySslContext(), provider, "Default") {});
  }

  private synchronized SSLContext context() {
    if (made == null) {
      try {
        made = SSLContext.getInstance("Default");
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("Java has no TLS: " + e.getMessage(), e);
      }
    }
    return made;
  }

  @Override
  protected void engineInit(KeyManager[] keys, TrustManager[] trust, SecureRandom random)
      throws KeyManagementException {
    throw new KeyManagementException("the default context needs no initialization");
  }

  @Override
  protected SSLSocketFactory engineGetSocketFactory() {
    return context().getSocketFactory();
  }

  @Override
  protected SSLServerSocketFactory engineGetServerSocketFactory() {
    return context().getServerSocketFactory();
  }

  @Override
  protected SSLEngine engineCreateSSLEngine() {
    return context().createSSLEngine();
  }

  @Override
  protected SSLEngine engineCreateSSLEngine(String host, int port) {
    return context().createSSLEngine(host, port);
  }

  @Override
  protected SSLSessionContext engineGetServerSessionContext() {
    return context().getServerSessionContext();
  }

  @Override
  protected SSLSessionContext engineGetClientSessionContext() {
    return context().getClientSessionContext();
  }

  @Override
  protected SSLParameters engineGetDefaultSSLParameters() {
    return context().getDefaultSSLParameters();
  }

  @Override
  protected SSLParameters engineGetSupportedSSLParameters() {
    return context().getSupportedSSLParameters();
  }
}
