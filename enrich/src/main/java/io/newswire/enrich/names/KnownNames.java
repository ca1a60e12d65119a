package io.newswire.enrich.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.EntityType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * text stands for one space. Immutable.
 */
public final class KnownNames {
  private static final String ORGANIZATIONS = "organizations.txt";
  private static final String PLACES = "places.txt";
  private static final String THINGS = "things.txt";
  private static final String AMBIGUOUS = "?";
  private static final KnownNames SHIPPED = new KnownNames();

  private final Map<String, KnownName> byForm = new HashMap<>();
  private final List<KnownName> names;
  private final FST<Long> automaton;

  private KnownNames() {
    SortedMap<String, KnownName> looked = new TreeMap<>(KnownNames::compareCodePoints);
    lines(ORGANIZATIONS).forEach(line -> add(line, EntityType.ORGANIZATION, looked));
    lines(PLACES).forEach(line -> add(line, EntityType.LOCATION, looked));
    lines(THINGS).forEach(line -> add(line, null, looked));
    names = List.copyOf(looked.values());
    automaton = automaton(looked.keySet());
  }

  private void add(String line, EntityType type, SortedMap<String, KnownName> looked) {
    String[] forms = line.split(" *\\| *");
    KnownName name = new KnownName(withoutMark(forms[0]), type);
    for (String form : forms) {
      byForm.putIfAbsent(withoutMark(form), name);
      if (!form.endsWith(AMBIGUOUS)) {
        looked.putIfAbsent(form, name);
      }
    }
  }

  private static String withoutMark(String form) {
    return form.endsWith(AMBIGUOUS)
        ? form.substring(0, form.length() - AMBIGUOUS.length()).strip()
        : form;
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

  /** The names that come with Newswire. */
  public static KnownNames shipped() {
    return SHIPPED;
  }

  /** The name that has this form, with the same white space. */
  public Optional<KnownName> of(String form) {
    return Optional.ofNullable(byForm.get(form));
  }

  /** Looks for names in a text. Not thread-safe. */
  public Finder in(String text) {
    return new Finder(text);
  }

  /** A name found in a text, and the offset after it, in UTF-16 code units. */
  public record Found(KnownName name, int end) {}

  /** Looks for names at places of one text. */
  public final class Finder {
    private final String text;
    private final FST.BytesReader reader = automaton.getBytesReader();
    private final FST.Arc<Long> arc = new FST.Arc<>();

    private Finder(String text) {
      this.text = text;
    }

    /** All known names that begin at an offset, the shortest first. */
    public List<Found> at(int start) {
      List<Found> found = new ArrayList<>();
      automaton.getFirstArc(arc);
      long output = 0;
      int next;
      for (int i = start; i < text.length(); i = next) {
        boolean space = Character.isWhitespace(text.charAt(i));
        int character = space ? ' ' : text.codePointAt(i);
        next = space ? afterSpace(i) : i + Character.charCount(character);
        if (!follow(character)) {
          break;
        }
        output += arc.output();
        if (arc.isFinal()) {
          found.add(new Found(names.get((int) (output + arc.nextFinalOutput())), next));
        }
      }
      return found;
    }

    private boolean follow(int character) {
      try {
        return automaton.findTargetArc(character, arc, arc, reader) != null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private int afterSpace(int i) {
      int next = i + 1;
      while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
        next++;
      }
      return next;
    }
  }

  private static List<String> lines(String resource) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(KnownNames.class.getResourceAsStream(resource), UTF_8))) {
      return in.lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
