package io.newswire.enrich.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.KnownName;
import io.newswire.model.NameForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;

/**
 * Names that are known beforehand, in a finite-state transducer over their characters. A name is
 * found as it is written in the list, capitals included; white space of any kind and length in a
 * text stands for one space, and one apostrophe for another. Immutable.
 */
public final class KnownNames {
  private static final int VERSION_CHARACTERS = 8;

  private final List<List<Sense>> senses;
  private final FST<Long> automaton;
  private final int size;
  private final String version;

  /** What a form may mean. */
  private record Sense(KnownName name, NameForm form) {
    boolean isOf(String language) {
      return form.language() == null || form.language().equals(language);
    }
  }

  /**
   * Makes the automaton.
   *
   * @param names where several have the same form, the first is looked for
   */
  public KnownNames(Collection<KnownName> names) {
    SortedMap<String, List<Sense>> byForm = new TreeMap<>(KnownNames::compareCodePoints);
    MessageDigest digest = sha256();
    for (KnownName name : names) {
      digest.update(name.toString().getBytes(UTF_8));
      for (NameForm form : name.forms()) {
        byForm
            .computeIfAbsent(folded(form.text()), it -> new ArrayList<>(1))
            .add(new Sense(name, form));
      }
    }
    senses = byForm.values().stream().map(List::copyOf).toList();
    automaton = automaton(byForm.keySet());
    size = names.size();
    version = HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_CHARACTERS);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int compareCodePoints(String a, String b) {
    return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
  }

  private static FST<Long> automaton(Iterable<String> sorted) {
    try {
      FSTCompiler<Long> compiler =
          new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE4, PositiveIntOutputs.getSingleton())
              .build();
      IntsRefBuilder scratch = new IntsRefBuilder();
      long i = 0;
      for (String form : sorted) {
        compiler.add(Util.toUTF32(form, scratch), i++);
      }
      return FST.fromFSTReader(compiler.compile(), compiler.getFSTReader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String folded(String form) {
    StringBuilder folded = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i = next(form, i)) {
      folded.appendCodePoint(folded(form, i));
    }
    return folded.toString();
  }

  private static int folded(String text, int i) {
    int character = text.codePointAt(i);
    return switch (character) {
      case '’', '‘', 'ʼ', '`' -> '\'';
      default -> Character.isWhitespace(character) ? ' ' : character;
    };
  }

  /** The offset after a character, or after white space of any length. */
  private static int next(String text, int i) {
    int next = i + Character.charCount(text.codePointAt(i));
    if (Character.isWhitespace(text.charAt(i))) {
      while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
        next++;
      }
    }
    return next;
  }

  /** A short name of this list, the same for the same names in the same order. */
  public String version() {
    return version;
  }

  /** The number of names. */
  public int size() {
    return size;
  }

  /**
   * The names that have this form in a language, in the order of the list; ambiguous forms too.
   *
   * @param language ISO 639 code
   */
  public List<KnownName> of(String form, String language) {
    Long found = automaton == null ? null : get(folded(form));
    return found == null
        ? List.of()
        : senses.get(found.intValue()).stream()
            .filter(sense -> sense.isOf(language))
            .map(Sense::name)
            .toList();
  }

  private Long get(String folded) {
    try {
      return Util.get(automaton, Util.toUTF32(folded, new IntsRefBuilder()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Looks for names in a text. Not thread-safe.
   *
   * @param language ISO 639 code
   */
  public Finder in(String text, String language) {
    return new Finder(text, language);
  }

  /** A name found in a text, and the offset after it, in UTF-16 code units. */
  public record Found(KnownName name, int end) {}

  /** Looks for names at places of one text. */
  public final class Finder {
    private final String text;
    private final String language;
    private final FST.BytesReader reader = automaton == null ? null : automaton.getBytesReader();
    private final FST.Arc<Long> arc = new FST.Arc<>();

    private Finder(String text, String language) {
      this.text = text;
      this.language = language;
    }

    /**
     * All known names that begin at an offset, the shortest first. A form whose first meaning in
     * the language is ambiguous is not found.
     */
    public List<Found> at(int start) {
      if (automaton == null) {
        return List.of();
      }
      List<Found> found = new ArrayList<>();
      automaton.getFirstArc(arc);
      long output = 0;
      int next;
      for (int i = start; i < text.length(); i = next) {
        next = next(text, i);
        if (!follow(folded(text, i))) {
          break;
        }
        output += arc.output();
        if (arc.isFinal()) {
          add(senses.get((int) (output + arc.nextFinalOutput())), next, found);
        }
      }
      return found;
    }

    private void add(List<Sense> meant, int end, List<Found> found) {
      for (Sense sense : meant) {
        if (sense.isOf(language)) {
          if (!sense.form().ambiguous()) {
            found.add(new Found(sense.name(), end));
          }
          return;
        }
      }
    }

    private boolean follow(int character) {
      try {
        return automaton.findTargetArc(character, arc, arc, reader) != null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
