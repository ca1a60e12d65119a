package io.newswire.launcher.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.newswire.admin.SearchCall;
import io.newswire.admin.rules.RuleStore;
import io.newswire.model.config.NewswireConfig;
import java.util.Map;
import org.junit.jupiter.api.Test;

class McpToolsTest {
  private static final SearchAccess NONE =
      new SearchAccess() {
        @Override
        public <T> T ask(SearchCall<T> question) {
          throw new AssertionError("nothing is asked");
        }
      };
  private static final RuleStore RULES = new RuleStore(new NewswireConfig(Map.of()));

  @Test
  void eachToolThatIsDescribedIsThere() {
    assertThat(new McpTools(NONE, RULES).all())
        .extracting(Tool::name)
        .containsExactlyInAnyOrderElementsOf(new NewsTools(NONE, RULES).byName().keySet());
  }
}
