package io.newswire.launcher.docs;

import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;

/** Checks that the files, Java types and topics that a page names exist. */
final class NameCheck implements PageCheck {
  private static final Pattern TOPIC = Pattern.compile("\\bnews\\.[a-z]+(-[a-z]+)*\\b");
  private static final Pattern TYPE = Pattern.compile("[A-Z][a-z0-9]+([A-Z][a-z0-9]+)+");
  private static final Pattern PATH =
      Pattern.compile("(?:config|docs)/[\\w./*-]+|[A-Za-z-]+\\.(?:md|yml)|[a-z]+/");
  private static final Set<String> TOPICS =
      Topics.all(new NewswireConfig(Map.of())).stream()
          .map(NewTopic::name)
          .collect(Collectors.toSet());

  /** Paths of the user, and of a running service, which the repository does not have. */
  private static final Set<String> NOT_IN_REPOSITORY =
      Set.of("data/", "done/", "failed/", "inbox/", "rules.yml", "pages/");

  private final List<String> files;
  private final Set<String> types;

  NameCheck() throws IOException {
    try (Stream<Path> all = Files.walk(MarkdownPage.ROOT)) {
      files =
          all.map(path -> MarkdownPage.ROOT.relativize(path).toString())
              .filter(path -> !path.contains("target/") && !path.startsWith("."))
              .toList();
    }
    types =
        files.stream()
            .filter(path -> path.endsWith(".java"))
            .map(path -> Path.of(path).getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());
  }

  @Override
  public List<String> problems(MarkdownPage page) {
    List<String> problems = new ArrayList<>();
    Stream.concat(
            page.code().stream(),
            page.blocks().stream()
                .flatMap(block -> block.lines().stream())
                .filter(line -> line.contains("./newswire"))
                .flatMap(line -> Stream.of(line.split("\\s+"))))
        .filter(word -> PATH.matcher(word).matches() && !exists(word))
        .forEach(path -> problems.add("there is no file " + path));
    Stream.concat(page.code().stream(), page.blocks().stream().map(MarkdownPage.Block::text))
        .flatMap(text -> TOPIC.matcher(text).results().map(found -> found.group()))
        .filter(topic -> !TOPICS.contains(topic))
        .forEach(topic -> problems.add("there is no topic " + topic));
    if (!page.name().equals("RATIONALE.md")) {
      page.code().stream()
          .filter(word -> TYPE.matcher(word).matches() && !types.contains(word))
          .forEach(type -> problems.add("there is no type " + type));
    }
    return problems;
  }

  private boolean exists(String path) {
    if (NOT_IN_REPOSITORY.contains(path)) {
      return true;
    }
    String plain = path.replaceFirst("/$", "");
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + plain);
    PathMatcher below = FileSystems.getDefault().getPathMatcher("glob:**/" + plain);
    return files.stream()
        .map(Path::of)
        .anyMatch(file -> matcher.matches(file) || !plain.contains("/") && below.matches(file));
  }
}
