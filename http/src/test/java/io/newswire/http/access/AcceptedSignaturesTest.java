package io.newswire.http.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AcceptedSignaturesTest {
  private static final String FIRST = "a".repeat(64);
  private static final String SECOND = "b".repeat(64);

  @Test
  void whereThereAreTooManyNewOnesAreRefusedAndOldOnesAreNotForgotten() {
    AcceptedSignatures accepted = new AcceptedSignatures(1);
    accepted.accept(FIRST);

    assertThatThrownBy(() -> accepted.accept(SECOND)).hasMessageContaining("too many");
    assertThatThrownBy(() -> accepted.accept(FIRST)).isInstanceOf(AccessException.class);
  }

  @Test
  void theCaseOfTheDigitsMakesNoOther() {
    AcceptedSignatures accepted = new AcceptedSignatures();
    accepted.accept(FIRST);

    assertThatThrownBy(() -> accepted.accept(FIRST.toUpperCase(java.util.Locale.ROOT)))
        .hasMessageContaining("accepted before");
  }
}
