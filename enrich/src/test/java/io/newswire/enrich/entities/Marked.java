package io.newswire.enrich.entities;

import edu.stanford.nlp.ling.CoreLabel;
import io.newswire.enrich.names.NameRegistry;
import io.newswire.enrich.text.Token;
import io.newswire.enrich.text.Tokenizer;
import io.newswire.model.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with its names marked, such as {@code {P:Ada Quill} left {L:Velmora}}. */
final class Marked {
  private static final Pattern MARK = Pattern.compile("\\{([POL]):([^}]*)}");
  private static final Map<String, EntityType> TYPES =
      Map.of("P", EntityType.PERSON, "O", EntityType.ORGANIZATION, "L", EntityType.LOCATION);

  private static final NameRegistry KNOWN = NameRegistry.built();

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final List<NameSpan> names = new ArrayList<>();

  private Marked(String marked) {
    StringBuilder plain = new StringBuilder();
    List<int[]> spans = new ArrayList<>();
    List<EntityType> types = new ArrayList<>();
    Matcher matcher = MARK.matcher(marked);
    int behind = 0;
    while (matcher.find()) {
      plain.append(marked, behind, matcher.start());
      spans.add(new int[] {plain.length(), plain.length() + matcher.group(2).length()});
      types.add(TYPES.get(matcher.group(1)));
      plain.append(matcher.group(2));
      behind = matcher.end();
    }
    text = plain.append(marked.substring(behind)).toString();
    tokenize();
    for (int i = 0; i < spans.size(); i++) {
      names.add(name(spans.get(i), types.get(i)));
    }
  }

  /** What a rule makes of the names, marked the same way. */
  static String after(BiFunction<List<Token>, List<NameSpan>, List<NameSpan>> rule, String marked) {
    Marked given = new Marked(marked);
    return given.mark(rule.apply(given.tokens, given.names));
  }

  /** As {@link #after}, of all rules. */
  static String afterAllRules(String marked) {
    Marked given = new Marked(marked);
    return given.mark(
        NameRules.apply(
            given.text, given.tokens, given.names, KNOWN.current().in(given.text, "en")));
  }

  private void tokenize() {
    Tokenizer tokenizer = Tokenizer.of("en");
    for (Tokenizer.Chunk chunk : Tokenizer.chunks(text)) {
      for (List<CoreLabel> sentence : tokenizer.sentences(text, chunk)) {
        for (CoreLabel label : sentence) {
          int start = label.beginPosition();
          int end = label.endPosition();
          boolean first = label == sentence.get(0);
          tokens.add(new Token(text.substring(start, end), start, end, first));
        }
      }
    }
  }

  private NameSpan name(int[] span, EntityType type) {
    int from = 0;
    while (tokens.get(from).start() < span[0]) {
      from++;
    }
    int to = from;
    while (to < tokens.size() && tokens.get(to).end() <= span[1]) {
      to++;
    }
    return new NameSpan(from, to, type);
  }

  private String mark(List<NameSpan> found) {
    StringBuilder marked = new StringBuilder();
    int behind = 0;
    for (NameSpan name : found) {
      int start = tokens.get(name.from()).start();
      marked.append(text, behind, start);
      marked.append('{').append(name.type().name().charAt(0)).append(':');
      marked.append(name.in(text, tokens)).append('}');
      behind = tokens.get(name.to() - 1).end();
    }
    return marked.append(text.substring(behind)).toString();
  }
}
