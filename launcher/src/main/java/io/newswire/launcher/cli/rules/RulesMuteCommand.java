package io.newswire.launcher.cli.rules;

import io.newswire.admin.rules.MutedQuery;
import io.newswire.admin.rules.StoredRule;
import io.newswire.model.text.CountText;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "mute",
    description = "Mute words for all rules, or list the muted words.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    footer = {
      "",
      "WORDS is a query as rules have. Nobody is notified of an article that matches it,",
      "whatever rule matches too: the alert is stored, with the reason 'muted'. It is sent",
      "if a later revision has the words no more. Several words must all be there; quote",
      "a phrase. A change is at work within two seconds.",
      "Examples:",
      "  newswire rules mute horoscope",
      "  newswire rules mute '\"crossword puzzle\"'",
      "  newswire rules mute 'title:sudoku'",
      "  newswire rules mute                      # what is muted",
      "  newswire rules unmute horoscope"
    })
final class RulesMuteCommand implements Runnable {
  @ParentCommand private RulesCommand rules;

  @Parameters(arity = "0..1", paramLabel = "WORDS", description = "What nobody wants to read of.")
  private String words;

  @Option(names = "--json", description = "Print JSON; of a list, a rule a line.")
  private boolean json;

  @Override
  public void run() {
    if (words == null) {
      list(MutedQuery.all(rules.store()));
    } else {
      rules.print(rules.store().save(MutedQuery.of(words)), json);
    }
  }

  private void list(List<StoredRule> mutes) {
    if (json) {
      mutes.forEach(rules.context()::json);
      return;
    }
    mutes.forEach(rules.output()::rule);
    rules.context().out().println(CountText.of(mutes.size(), "mute"));
  }
}
