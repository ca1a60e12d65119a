package io.newswire.enrich.entities.crf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Converts CoreNLP's serialized classifier into a {@link CrfModelFile}, when enrich is built; at
 * run time none of the classes of CoreNLP that it uses is loaded.
 */
final class CrfModelConverter {
  private CrfModelConverter() {}

  /**
   * Converts the models of the languages asked for, unless the result is newer than the model and
   * than the classes of this package. Deletes the results of other languages.
   *
   * @param args the folder of CoreNLP's serialized classifiers; the folder of compiled classes; the
   *     ISO 639 codes asked for, with commas between; and for each language its code with the name
   *     of a classifier, such as {@code en=english.crf.ser.gz}
   */
  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    Path folder = Path.of(args[1], CrfModelFile.class.getPackageName().split("\\."));
    List<String> wanted = List.of(args[2].split("\\W+"));
    for (String language : List.of(args).subList(3, args.length)) {
      String[] parts = language.split("=", 2);
      Path source = Path.of(args[0], parts[1]);
      Path target = folder.resolve(CrfModelFile.name(parts[0]));
      if (!wanted.contains(parts[0])) {
        Files.deleteIfExists(target);
      } else if (!isNewest(target, source, folder)) {
        convert(source, target);
      }
    }
  }

  private static void convert(Path source, Path target)
      throws IOException, ReflectiveOperationException {
    try (ObjectInputStream in =
        new ObjectInputStream(new GZIPInputStream(Files.newInputStream(source), 1 << 16))) {
      CrfModel model = CorenlpModelReader.read(in);
      // A build that is killed leaves no half a file that looks new.
      Path part = target.resolveSibling(target.getFileName() + ".part");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        CrfModelFile.write(model, out);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static boolean isNewest(Path target, Path source, Path classes) {
    long made = target.toFile().lastModified();
    return made > source.toFile().lastModified()
        && Arrays.stream(classes.toFile().listFiles((in, name) -> name.endsWith(".class")))
            .allMatch(file -> made > file.lastModified());
  }
}
