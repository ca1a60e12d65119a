package io.newswire.ingest.extract.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PageCharsetTest {
  private static final Charset GREEK = Charset.forName("windows-1253");
  private static final String TEXT = "<p>Η γέφυρα μένει κλειστή</p>";

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void readsThePageInTheCharsetThatItNames(String name, String head) {
    String page = head + TEXT;

    assertThat(PageCharset.decode(page.getBytes(GREEK), null)).isEqualTo(page);
  }

  static Stream<Arguments> readsThePageInTheCharsetThatItNames() {
    return Stream.of(
        arguments("meta", "<meta charset=windows-1253>"),
        arguments("quotes and spaces", "<meta charset = ' windows-1253 '>"),
        arguments(
            "http-equiv",
            "<meta http-equiv='Content-Type' content='text/html; charset=windows-1253'>"),
        arguments("beyond 4 KB", "<!--" + "x".repeat(50_000) + "--><meta charset='windows-1253'>"),
        arguments("not in a comment", "<!-- <meta charset=koi8-r> --><meta charset=windows-1253>"),
        arguments(
            "not of a script", "<script charset='koi8-r'></script><meta charset=windows-1253>"),
        arguments("not an unknown one", "<meta charset=klingon><meta charset=windows-1253>"),
        arguments("XML", "<?xml version='1.0' encoding='windows-1253'?><html>"));
  }
}
