package io.newswire.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLanguageTest {
  @ParameterizedTest
  @CsvSource({
    "アンセル港の委員会は木曜日、跳ね橋を春までトラックに閉鎖すると決めた。委員長は、この十年間、橋は設計の二倍の重さを支えてきたと述べた。, , ja",
    "港湾委員会委員長談話全文公開、跳開橋閉鎖継続決定、運送業者代表反対声明発表、市議会臨時会招集要請へと動いた。, ja, ja",
    "安塞爾港委員會週四決定，升降橋在春天之前不對卡車開放。主席說，過去十年裡這座橋承受了設計重量的兩倍，必須先檢查橋墩。, , zh",
    "항구 위원회는 목요일 도개교를 봄까지 트럭에 개방하지 않기로 결정했다고 위원장이 밝혔다고 한다., ja, ko",
    "The harbour board of Port Ansel voted late on Thursday to keep the old lifting bridge closed., de, en",
    "Short., de-AT, de",
    "Short., xx, ",
    "'', , ",
    "El puente levadizo seguirá cerrado a los camiones hasta la primavera según decidió el puerto., en-GB, es",
    "Die alte Hubbrücke bleibt bis zum Frühjahr für Lastwagen gesperrt sagte die Sprecherin am Montag., , de",
    "Le vieux pont levant reste fermé aux camions jusqu'au printemps a déclaré la porte-parole lundi., en, fr",
    "Il vecchio ponte resta chiuso ai camion fino a primavera ha detto la portavoce del porto lunedì., , it",
    "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20, fr, fr",
    "\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D\uD83D, es, es",
  })
  void theTextDecidesBeforeWhatIsDeclared(String text, String declared, String language) {
    assertThat(TextLanguage.of(text, declared)).isEqualTo(language);
  }
}
