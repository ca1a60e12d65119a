package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.data.PageData;
import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.TitlePosition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Extracts the body of an article: finds candidates, chooses the one with the highest score, and
 * filters boilerplate.
 */
public final class BodyExtractor {
  private static final List<BoilerplateFilter> CUTS =
      List.of(
          new BeforeTitleFilter(),
          new OtherArticleFilter(),
          new CardFilter(),
          new DuplicateTextFilter(),
          new InsetFilter(),
          new LinkListFilter(),
          new LinkLineFilter(),
          new LabelFilter(),
          new EdgeFilter(),
          new ArticleBodyFilter(),
          new NoticeFilter());

  private BodyExtractor() {}

  /**
   * The paragraphs of the body; empty if there is none.
   *
   * @param title the title of the article; null if unknown
   */
  public static List<String> of(BlockPage page, PageData data, String title) {
    BoxRoles roles = BoxRoles.of(page, data);
    int place = TitlePosition.of(page, title);
    return choices(page, data, place, roles).stream()
        .findFirst()
        .map(choice -> cut(new BodyContext(page, roles, choice.candidate(), data, title, place)))
        .orElse(List.of());
  }

  /** The candidates with their scores, the best first, one line each. */
  public static List<String> explain(BlockPage page, PageData data, String title) {
    return choices(page, data, TitlePosition.of(page, title), BoxRoles.of(page, data)).stream()
        .map(ScoredCandidate::explain)
        .toList();
  }

  private static List<ScoredCandidate> choices(
      BlockPage page, PageData data, int titleIndex, BoxRoles roles) {
    return new CandidateScorer(page, roles, data, titleIndex)
        .weigh(CandidateFinder.of(page, roles)).stream()
            .sorted(Comparator.comparingDouble(ScoredCandidate::score).reversed())
            .toList();
  }

  private static List<String> cut(BodyContext context) {
    List<Block> blocks =
        context.blocks().stream().filter(block -> !context.roles().isOut(block)).toList();
    for (BoilerplateFilter cut : CUTS) {
      blocks = cut.of(blocks, context);
    }
    List<Block> body = new ArrayList<>(blocks);
    body.addAll(0, StandfirstFinder.before(body, context));
    return body.stream().map(Block::text).toList();
  }
}
