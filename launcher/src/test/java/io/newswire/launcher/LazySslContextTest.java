package io.newswire.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyManagementException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LazySslContextTest {
  private SSLContext former;

  @BeforeEach
  void install() throws Exception {
    former = SSLContext.getDefault();
    LazySslContext.install();
  }

  @AfterEach
  void restore() {
    SSLContext.setDefault(former);
  }

  @Test
  void theDefaultContextIsTheLazyOneAndOffersWhatJavasOwnDoes() throws Exception {
    SSLContext lazy = SSLContext.getDefault();

    assertThat(lazy).isNotSameAs(former);
    assertThat(lazy.getProvider().getName()).isEqualTo("Newswire");
    assertThat(lazy.getDefaultSSLParameters().getProtocols())
        .isEqualTo(former.getDefaultSSLParameters().getProtocols());
    assertThat(lazy.getSupportedSSLParameters().getCipherSuites())
        .isEqualTo(former.getSupportedSSLParameters().getCipherSuites());
    assertThat(lazy.getSocketFactory()).hasSameClassAs(former.getSocketFactory());
    assertThat(lazy.getServerSocketFactory()).hasSameClassAs(former.getServerSocketFactory());
    assertThat(lazy.getClientSessionContext()).isSameAs(lazy.getClientSessionContext());
    assertThat(lazy.getServerSessionContext()).isNotNull();
  }

  @Test
  void enginesKnowTheHostTheyConnectTo() throws Exception {
    SSLEngine engine = SSLContext.getDefault().createSSLEngine("search.example", 9200);

    assertThat(engine.getPeerHost()).isEqualTo("search.example");
    assertThat(engine.getPeerPort()).isEqualTo(9200);
    assertThat(SSLContext.getDefault().createSSLEngine().getPeerHost()).isNull();
  }

  @Test
  void itCannotBeInitializedAgain() throws Exception {
    assertThatThrownBy(() -> SSLContext.getDefault().init(null, null, null))
        .isInstanceOf(KeyManagementException.class)
        .hasMessageContaining("no initialization");
  }
}
