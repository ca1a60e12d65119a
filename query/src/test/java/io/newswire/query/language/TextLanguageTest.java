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
  })
  void theTextDecidesBeforeWhatIsDeclared(String text, String declared, String language) {
    assertThat(TextLanguage.of(text, declared)).isEqualTo(language);
  }
}
