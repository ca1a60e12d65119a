package io.newswire.ingest.extract.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final String GERMAN =
      "Die Hebebrücke trage seit zehn Jahren das Doppelte – „niemand hat das aufgeschrieben“, über 100 €.";
  private static final String RUSSIAN =
      "Совет порта Ансель решил оставить подъёмный мост закрытым для грузовиков до весны.";
  private static final String JAPANESE = "アンセル港の委員会は木曜日、跳ね橋を春まで①通行止めにすると決めた。";
  private static final String CHINESE = "镕基路的居民说他们没有收到通知，安塞尔港委员会周四决定关闭吊桥。";

  @ParameterizedTest
  @CsvSource({
    "gb2312, GB18030",
    "GBK, GB18030",
    "shift_jis, windows-31j",
    "x-sjis, windows-31j",
    "iso-8859-1, windows-1252",
    "us-ascii, windows-1252",
    "latin1, windows-1252",
    "iso-8859-9, windows-1254",
    "tis-620, x-windows-874",
    "ks_c_5601-1987, x-windows-949",
    "big5, x-MS950-HKSCS",
    "koi8-ru, KOI8-U",
    "unicode-1-1-utf-8, UTF-8",
    "utf8, UTF-8"
  })
  void labelsMeanWhatTheyMeanToBrowsers(String label, String charset) {
    assertThat(Charsets.declared("text/html; charset=\"" + label + '"'))
        .contains(Charset.forName(charset));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/html; charset=", "text/html; charset=klingon-1"})
  void whatNamesNoCharsetDeclaresNone(String contentType) {
    assertThat(Charsets.declared(contentType)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void readsWhatWasWritten(String name, byte[] content, String header, String named, String text) {
    assertThat(Charsets.decode(content, header, named)).isEqualTo(text);
  }

  static Stream<Arguments> readsWhatWasWritten() {
    Charset koi = Charset.forName("KOI8-R");
    Charset cyrillic = Charset.forName("windows-1251");
    Charset japanese = Charset.forName("windows-31j");
    Charset chinese = Charset.forName("GB18030");
    Charset iso2022 = Charset.forName("x-windows-iso2022jp");
    return Stream.of(
        arguments("UTF-8", GERMAN.getBytes(UTF_8), null, null, GERMAN),
        arguments("its mark", ("\ufeff" + GERMAN).getBytes(UTF_8), null, "koi8-r", GERMAN),
        arguments("two marks", ("\ufeff\ufeff" + GERMAN).getBytes(UTF_8), null, null, GERMAN),
        arguments(
            "a header that lies", GERMAN.getBytes(UTF_8), "a/b; charset=latin1", null, GERMAN),
        arguments("another", GERMAN.getBytes(UTF_8), "a/b; charset=iso-8859-2", null, GERMAN),
        arguments("windows-1252", GERMAN.getBytes(WESTERN), null, "iso-8859-1", GERMAN),
        arguments("no name, Western", GERMAN.getBytes(WESTERN), null, null, GERMAN),
        arguments("a template's UTF-8", GERMAN.getBytes(WESTERN), null, "utf-8", GERMAN),
        arguments(
            "a template's header", GERMAN.getBytes(WESTERN), "a/b; charset=utf-8", null, GERMAN),
        arguments("header", RUSSIAN.getBytes(cyrillic), "a/b; charset=windows-1251", null, RUSSIAN),
        arguments("its own name", RUSSIAN.getBytes(koi), null, "koi8-r", RUSSIAN),
        arguments("no name, Cyrillic", RUSSIAN.getBytes(cyrillic), null, null, RUSSIAN),
        arguments("signs of Windows", JAPANESE.getBytes(japanese), null, "Shift_JIS", JAPANESE),
        arguments("ISO-2022", JAPANESE.getBytes(iso2022), null, "iso-2022-jp", JAPANESE),
        arguments("letters of GBK", CHINESE.getBytes(chinese), null, "gb2312", CHINESE),
        arguments("UTF-16 LE", GERMAN.getBytes(UTF_16LE), null, null, GERMAN),
        arguments("UTF-16 BE", GERMAN.getBytes(UTF_16BE), null, "utf-8", GERMAN),
        arguments(
            "UTF-16, hardly ASCII",
            ("<p>" + RUSSIAN).getBytes(UTF_16LE),
            null,
            null,
            "<p>" + RUSSIAN),
        arguments(
            "double-encoded",
            new String(GERMAN.getBytes(UTF_8), WESTERN).getBytes(UTF_8),
            null,
            "utf-8",
            GERMAN),
        arguments("short, Western", "Café".getBytes(WESTERN), null, null, "Café"),
        arguments("nothing", new byte[0], null, null, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "utf-8", "iso-8859-1", "windows-1251"})
  void oneBadByteIsOneReplacementCharacter(String named) {
    byte[] content = with(GERMAN.getBytes(UTF_8), 40, (byte) 0xFC);

    assertThat(Charsets.decode(content, null, named.isEmpty() ? null : named))
        .isEqualTo(
            new String(GERMAN.getBytes(UTF_8), 0, 40, UTF_8)
                + '\uFFFD'
                + GERMAN.substring(new String(GERMAN.getBytes(UTF_8), 0, 40, UTF_8).length()));
  }

  @Test
  void aCharacterCutOffAtTheEndIsOneReplacementCharacter() {
    byte[] whole = "Über die Brücke – €".getBytes(UTF_8);
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);

    assertThat(Charsets.decode(cut, null)).isEqualTo("Über die Brücke – \uFFFD");
  }

  @Test
  void whatIsRightOnceIsNotPutRightAgain() {
    String article = "The letters Ã¼ stand for ü where UTF-8 was read as Latin-1, as in FrÃ¼hjahr.";

    assertThat(Charsets.decode(article.getBytes(UTF_8), null)).isEqualTo(article);
  }

  @Test
  void bytesOfAnyKindGiveAText() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }

    assertThat(Charsets.decode(all, null)).contains("ABC");
    assertThat(Charsets.decode("abc".getBytes(ISO_8859_1), "a/b; charset=utf-16")).isNotEmpty();
  }

  private static byte[] with(byte[] content, int at, byte wrong) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(content, 0, at);
    out.write(wrong);
    out.write(content, at, content.length - at);
    return out.toByteArray();
  }
}
