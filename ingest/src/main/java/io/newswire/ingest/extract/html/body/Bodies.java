package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.data.PageData;
import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.TitlePlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the body of the article: candidates, a choice among them, and cuts. */
public final class Bodies {
  private static final List<Cut> CUTS =
      List.of(
          new BeforeTitle(),
          new OtherArticles(),
          new Cards(),
          new Repeats(),
          new Insets(),
          new LinkLists(),
          new LinkLines(),
          new Labels(),
          new Edges(),
          new SpokenFor(),
          new Notices());

  private Bodies() {}

  /**
   * The body of a page.
   *
   * @param title of the article; null if unknown
   */
  public static List<String> of(BlockPage page, PageData data, String title) {
    Roles roles = Roles.of(page, data);
    int place = TitlePlace.of(page, title);
    return choices(page, data, place, roles).stream()
        .findFirst()
        .map(choice -> cut(new Scene(page, roles, choice.candidate(), data, title, place)))
        .orElse(List.of());
  }

  /** Lines for people: the candidates, the best first, and what spoke for each. */
  public static List<String> explain(BlockPage page, PageData data, String title) {
    return choices(page, data, TitlePlace.of(page, title), Roles.of(page, data)).stream()
        .map(Choice::explain)
        .toList();
  }

  private static List<Choice> choices(BlockPage page, PageData data, int titleIndex, Roles roles) {
    return new Chooser(page, roles, data, titleIndex)
        .weigh(Candidates.of(page, roles)).stream()
            .sorted(Comparator.comparingDouble(Choice::score).reversed())
            .toList();
  }

  private static List<String> cut(Scene scene) {
    List<Block> blocks =
        scene.blocks().stream().filter(block -> !scene.roles().isOut(block)).toList();
    for (Cut cut : CUTS) {
      blocks = cut.of(blocks, scene);
    }
    List<Block> body = new ArrayList<>(blocks);
    body.addAll(0, Standfirst.before(body, scene));
    return body.stream().map(Block::text).toList();
  }
}
