package io.newswire.ingest.extract.isolated;

import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;

/** A process that parses one document at a time. For one thread at a time. */
final class ParserProcess {
  /** Java's exit code where {@code ExitOnOutOfMemoryError} is set. */
  private static final int OUT_OF_MEMORY = 3;

  private static final int METADATA_BYTES = 16 << 20;
  private static final int JSON_BYTES_PER_CHARACTER = 6;
  private static final int EXIT_SECONDS = 5;

  private final Process process;
  private final DataOutputStream requests;
  private final DataInputStream answers;
  private final ParsingLimits limits;

  private ParserProcess(Process process, ParsingLimits limits) {
    this.process = process;
    this.limits = limits;
    requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  /**
   * Starts one, with this process's class path and a folder of its own for temporary files, which
   * goes away with it.
   *
   * @param main runs a {@link ParserLoop}; its arguments are the longest text to take from a
   *     document, in characters, and the folder
   */
  static ParserProcess start(Class<?> main, ParsingLimits limits) throws IOException {
    Path temporary = Files.createTempDirectory("newswire-parser");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr", // Its standard output carries answers only.
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                Integer.toString(limits.characters()),
                temporary.toString())
            .redirectError(Redirect.INHERIT)
            .start();
    process.onExit().thenRun(() -> FileUtils.deleteQuietly(temporary.toFile()));
    return new ParserProcess(process, limits);
  }

  /** Returns when it can take a document. */
  ParserProcess ready() throws IOException {
    Frames.read(answers, 0);
    return this;
  }

  /**
   * Has a document parsed, however long that takes.
   *
   * @throws IOException if the process ended over it; the message says why, as a predicate
   * @throws RejectedException if its answer is none
   */
  ParserAnswer ask(byte[] question, byte[] content) throws IOException, RejectedException {
    byte[] answer;
    try {
      Frames.write(requests, question);
      Frames.write(requests, content);
      answer = Frames.read(answers, longestAnswer());
    } catch (IOException e) {
      throw new IOException(lastWords(), e);
    }
    return Json.read(answer, ParserAnswer.class);
  }

  private int longestAnswer() {
    long bytes = (long) JSON_BYTES_PER_CHARACTER * limits.characters() + METADATA_BYTES;
    return (int) Math.min(bytes, Integer.MAX_VALUE);
  }

  /** Why it ended, by its exit code; to be asked before somebody ends it. */
  private String lastWords() {
    try {
      if (process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue() == OUT_OF_MEMORY
            ? "needs more than the " + limits.heapMegabytes() + " MB of memory that a parser has"
            : "ended its parser with exit code " + process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "made its parser answer nonsense";
  }

  /** Ends it at once, whatever it does. */
  void end() {
    process.destroyForcibly();
  }
}
