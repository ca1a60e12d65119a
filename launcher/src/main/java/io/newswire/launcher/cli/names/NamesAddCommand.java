package io.newswire.launcher.cli.names;

import io.newswire.admin.InvalidInputException;
import io.newswire.enrich.names.NameFile;
import io.newswire.model.EntityType;
import io.newswire.model.GeoPoint;
import io.newswire.model.KnownName;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "add",
    description = "Add a name, or change the one with its id.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    footer = {
      "",
      "An alias 'de:Insel' counts in German articles only. 'OPU ?' is not looked for,",
      "but says what is meant where the tagger found it. --since enriches the stored",
      "articles again that have the name, and those alone; no alert is sent.",
      "Examples:",
      "  newswire names add 'Orla Pilots' --type organization --alias 'OPU ?'",
      "  newswire names add Selka --type location --at 61.2,-6.8 --since 30d"
    })
final class NamesAddCommand implements Runnable {
  @ParentCommand private NamesCommand names;

  @Parameters(paramLabel = "NAME", description = "The usual form.")
  private String name;

  @Option(
      names = "--type",
      required = true,
      paramLabel = "TYPE",
      description = "person, organization, location, or misc for what is none of them.")
  private EntityType type;

  @Option(names = "--id", paramLabel = "ID", description = "Such as location:selka; see docs.")
  private String id;

  @Option(names = "--alias", paramLabel = "FORM", description = "May be repeated.")
  private List<String> aliases = new ArrayList<>();

  @Option(names = "--language", paramLabel = "CODE", description = "Of its forms, such as en.")
  private String language;

  @Option(names = "--country", paramLabel = "CODE", description = "Of a place, such as LB.")
  private String country;

  @Option(names = "--at", paramLabel = "LAT,LON", description = "Where a place is, in degrees.")
  private String at;

  @Option(names = "--note", paramLabel = "TEXT", description = "For people.")
  private String note;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private BackTaggingOption backTagging;

  /** What is printed as JSON. */
  private record Added(KnownName name, boolean changed) {}

  @Override
  public void run() {
    KnownName added = name();
    boolean written = !names.store().put(List.of(added)).isEmpty();
    if (json) {
      names.context().json(new Added(added, written));
    } else {
      String done = written ? "Added: " : "Nothing changed: ";
      names.context().out().println(done + name + " (" + added.id() + ")");
    }
    backTagging.run(names.context(), List.of(added), json);
  }

  private KnownName name() {
    try {
      return new KnownName(id, type, name.strip(), aliases, language, country, point(), note);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException("the name is not added: " + e.getMessage(), e);
    }
  }

  private GeoPoint point() {
    if (at == null) {
      return null;
    }
    String[] degrees = at.split(",", -1);
    if (degrees.length != 2) {
      throw new IllegalArgumentException("--at is '" + at + "' instead of LAT,LON");
    }
    return NameFile.point(degrees[0].strip(), degrees[1].strip());
  }
}
