package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Cuts the paper's own notices at the edges of the body: subscribe, follow us, share this, enable
 * JavaScript. They are told by words that mean these in the larger languages.
 */
final class Notices implements Cut {
  private static final Pattern WORDS =
      Pattern.compile(
          "newsletters?|subscribe(?! to the (?:idea|view))|sign[- ]up (?:for|to|today)|follow us|like this story|share (?:it|this) with"
              + "|requires javascript|enable javascript|download (?:our|the) app|delivered (?:to|through) your"
              + "|abonnieren|folgen sie uns|jetzt abonnieren|abonnez|inscrivez-vous|suivez-nous|suscr[ií]b\\w*|s[ií]guenos"
              + "|assine|inscreva-se|siga-nos|iscriviti|seguici|abonati|prenumerera|tilaa uutiskirje|meld (?:je|deg) (?:aan|på)"
              + "|подпи(?:сывайтесь|шитесь|саться)|підпи(?:суйтесь|шіться)|subskrybuj|abone ol|订阅|關注我們|구독|購読|登録",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int LONGEST = 320;
  private static final int FIRST = 2;
  private static final int LAST = 3;

  @Override
  public List<Block> of(List<Block> blocks, Scene scene) {
    int size = blocks.size();
    return IntStream.range(0, size)
        .filter(i -> !((i < FIRST || i >= size - LAST) && size > 2 && isNotice(blocks.get(i))))
        .mapToObj(blocks::get)
        .toList();
  }

  private static boolean isNotice(Block block) {
    return block.text().length() <= LONGEST && WORDS.matcher(block.text()).find();
  }
}
