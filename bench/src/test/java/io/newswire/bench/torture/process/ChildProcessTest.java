package io.newswire.bench.torture.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChildProcessTest {
  private static final List<String> SHARED =
      List.of("-Xmx1g", "-XX:-DontCompileHugeMethods", "-Dnewswire.home=/opt/newswire");

  @Test
  void aChildHasTheHeapAndTheSettingsOfItsParent() {
    assertThat(ChildProcess.inherited(SHARED)).isEqualTo(SHARED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=5005",
        "-Xrunjdwp:transport=dt_socket,server=y,address=5005",
        "-agentpath:/opt/profiler.so=start,file=profile.html",
        "-javaagent:opentelemetry-javaagent.jar",
        "-Dcom.sun.management.jmxremote",
        "-Dcom.sun.management.jmxremote.port=9010",
        "-Xlog:gc*:file=gc.log",
        "-Xloggc:gc.log",
        "-XX:StartFlightRecording=filename=recording.jfr"
      })
  void aPortOrAFileOfItsParentItHasNot(String option) {
    assertThat(ChildProcess.inherited(List.of("-Xmx1g", option))).containsExactly("-Xmx1g");
  }
}
