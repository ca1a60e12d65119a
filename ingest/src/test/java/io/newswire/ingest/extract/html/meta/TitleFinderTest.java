package io.newswire.ingest.extract.html.meta;

import static io.newswire.ingest.extract.html.meta.MetaPages.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TitleFinderTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource
  void isWhatReadersSeeAboveTheText(String name, String head, String top, String title) {
    assertThat(read("<html><head>" + head + "</head><body>" + top + "BODY").title())
        .isEqualTo(title);
  }

  static Stream<Arguments> isWhatReadersSeeAboveTheText() {
    String bridge = "Bridge stays closed to lorries until spring";
    return Stream.of(
        arguments("a name and a bar", tab(bridge + " | Packet"), h1(bridge), bridge),
        arguments(
            "the masthead links home",
            tab("Packet Notes: " + bridge),
            "<header><h1><a href='/'>Packet Notes</a></h1></header><h2>" + bridge + "</h2>",
            bridge),
        arguments(
            "a heading for screen readers",
            tab(bridge + " | Packet"),
            "<h1 class='sr-only'>The Packet</h1><h2>" + bridge + "</h2>",
            bridge),
        arguments(
            "no heading of the first level, and a tab with the site alone",
            tab("Packet"),
            "<h2>" + bridge + "</h2>",
            bridge),
        arguments(
            "a dash of the title's own",
            tab("Bridge stays closed – and lorries wait – Packet"),
            h1("Bridge stays closed – and lorries wait"),
            "Bridge stays closed – and lorries wait"),
        arguments(
            "the masthead is named so",
            tab("Packet Notes: " + bridge),
            "<h1 class='site-title'>Packet Notes</h1><h2>" + bridge + "</h2>",
            bridge),
        arguments(
            "other words for search engines",
            tab("Ansel bridge: lorries banned, says board | Packet"),
            h1("A winter of long detours for all"),
            "A winter of long detours for all"),
        arguments(
            "a section above other words",
            tab(bridge + " | Packet"),
            h1("Town") + "<h3>" + "Today in the harbour" + "</h3>",
            bridge),
        arguments(
            "a kicker in an element of its own",
            tab(bridge),
            "<h1><span>Harbour</span> " + bridge + "</h1>",
            bridge),
        arguments("a kicker in capitals", tab(bridge), h1("HARBOUR " + bridge), bridge),
        arguments(
            "no kicker: the sentence goes on",
            tab("Bridge stays closed to lorries"),
            h1("After the storms: bridge stays closed to lorries"),
            "After the storms: bridge stays closed to lorries"),
        arguments(
            "no kicker: nothing parts it",
            tab("Calloway keeps the bridge closed"),
            h1("In a late vote Calloway keeps the bridge closed"),
            "In a late vote Calloway keeps the bridge closed"),
        arguments(
            "an unknown site behind a dash",
            tab(bridge + " – Packet Online"),
            "<div class='big'>" + bridge + "</div>",
            bridge),
        arguments(
            "the site by its host",
            tab(bridge + " - Ansel-Packet")
                + "<link rel='canonical' href='https://ansel-packet.example/1'>",
            "",
            bridge),
        arguments(
            "a masthead that is the first heading",
            tab(bridge + " - The Ansel Packet")
                + "<meta property='og:title' content='"
                + bridge
                + "'>",
            h1("The Ansel Packet") + "<h2>" + bridge + "</h2>",
            bridge),
        arguments(
            "a masthead, and no other heading",
            tab("The Ansel Packet | " + bridge)
                + "<meta property='og:title' content='"
                + bridge
                + "'>",
            h1("The Ansel Packet"),
            bridge),
        arguments("a domain behind the title", tab(bridge + " – ansel-packet.example"), "", bridge),
        arguments(
            "invisible characters",
            tab("Lifting\u200b bridge of Ansel\u2060haven stays\u200e closed\ufeff"),
            h1("Lifting\u200b bridge of Ansel\u2060haven stays\u200e closed\ufeff"),
            "Lifting bridge of Anselhaven stays closed"),
        arguments(
            "composed letters",
            tab("Cafe\u0301 Zoe\u0308"),
            h1("Cafe\u0301 Zoe\u0308"),
            "Café Zoë"));
  }

  private static String tab(String title) {
    return "<title>" + title + "</title>";
  }

  private static String h1(String title) {
    return "<h1>" + title + "</h1>";
  }
}
