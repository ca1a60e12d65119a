package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.data.PageData;
import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.Box;
import io.newswire.ingest.extract.html.page.BoxRole;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scores candidates by the share of the page's running text, the distance to the title above, the
 * overlap with the page's description, and a marking as the body.
 */
final class CandidateScorer {
  private static final double TITLE = 0.35;
  private static final double DESCRIPTION = 0.3;
  private static final double MARKED = 0.2;
  private static final double BODY_BELOW = 0.3;
  private static final int NEAR = 15;
  private static final int FAR = 80;

  private final BoxRoles roles;
  private final ShingleOverlap description;
  private final Map<Integer, Set<String>> describing = new HashMap<>();
  private final int titleIndex;

  CandidateScorer(BlockPage page, BoxRoles roles, PageData data, int titleIndex) {
    this.roles = roles;
    this.description = ShingleOverlap.with(description(data));
    boolean above = weight(page.blocks(), titleIndex) > BODY_BELOW * weight(page.blocks(), -1);
    this.titleIndex = above ? titleIndex : -1;
  }

  /** The candidates with their scores; the first with the highest score is the best. */
  List<ScoredCandidate> weigh(List<Candidate> candidates) {
    double most =
        candidates.stream().mapToDouble(candidate -> weight(candidate.blocks())).max().orElse(1);
    return candidates.stream().map(candidate -> weigh(candidate, Math.max(1, most))).toList();
  }

  private ScoredCandidate weigh(Candidate candidate, double most) {
    Box box = candidate.box();
    return new ScoredCandidate(
        candidate,
        weight(candidate.blocks()) / most,
        TITLE * titleAbove(candidate.blocks()),
        DESCRIPTION * described(candidate.blocks()),
        box.role() == BoxRole.BODY ? MARKED : 0);
  }

  private double described(List<Block> blocks) {
    Set<String> said = new HashSet<>();
    for (Block block : text(blocks)) {
      said.addAll(describing.computeIfAbsent(block.index(), index -> description.saidBy(block)));
    }
    return description.share(said);
  }

  private double weight(List<Block> blocks) {
    return weight(blocks, titleIndex);
  }

  /** The weight of the blocks after an index; blocks before the title do not count. */
  private double weight(List<Block> blocks, int after) {
    double sum = 0;
    for (Block block : blocks) {
      sum += block.index() < after || roles.isOut(block) ? 0 : TextWeight.of(block);
    }
    return sum;
  }

  private List<Block> text(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> !roles.isOut(block) && TextWeight.of(block) > 0)
        .toList();
  }

  private double titleAbove(List<Block> blocks) {
    List<Block> text = text(blocks);
    if (titleIndex < 0 || text.isEmpty()) {
      return 0;
    }
    int distance = text.get(0).index() - titleIndex;
    return distance < -2 ? 0 : Math.max(0, Math.min(1, (FAR - distance) / (double) (FAR - NEAR)));
  }

  private static String description(PageData data) {
    return data.meta("og:description", "description", "twitter:description");
  }
}
