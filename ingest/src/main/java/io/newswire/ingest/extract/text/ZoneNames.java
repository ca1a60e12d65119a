package io.newswire.ingest.extract.text;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The offsets of zones by the abbreviations that news feeds and wires write, and by region. */
public final class ZoneNames {
  /** What is short for both the standard and the summer time of a zone. */
  private static final Map<String, String> REGIONS =
      Map.of(
          "ET", "America/New_York",
          "CT", "America/Chicago",
          "MT", "America/Denver",
          "PT", "America/Los_Angeles");

  private static final Map<String, Zone> ABBREVIATIONS = abbreviations();

  private ZoneNames() {}

  /**
   * What a name means.
   *
   * @param latest the most western offset that it may mean: summer time is written in winter too,
   *     and some names are used in several countries
   */
  public record Zone(ZoneOffset offset, ZoneOffset latest) {
    static Zone of(ZoneOffset offset) {
      return new Zone(offset, offset);
    }
  }

  /** Null if nobody uses that name. */
  public static Zone find(String name, LocalDateTime at) {
    String place = REGIONS.getOrDefault(name.toUpperCase(Locale.ROOT), name);
    if (place.indexOf('/') < 0) {
      return ABBREVIATIONS.get(name.toUpperCase(Locale.ROOT));
    }
    try {
      ZoneId region = ZoneId.of(place);
      List<ZoneOffset> valid = region.getRules().getValidOffsets(at);
      return valid.isEmpty()
          ? Zone.of(region.getRules().getOffset(at))
          : new Zone(valid.get(0), valid.get(valid.size() - 1));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Map<String, Zone> abbreviations() {
    Map<String, Zone> zones = new HashMap<>();
    String standard =
        "Z=0 UT=0 UTC=0 GMT=0 WET=0 CET=+1 MEZ=+1 WAT=+1 EET=+2 SAST=+2 CAT=+2 MSK=+3 TRT=+3 EAT=+3"
            + " GST=+4 PKT=+5 NPT=+05:45 ICT=+7 WIB=+7 SGT=+8 HKT=+8 PHT=+8 AWST=+8 WITA=+8 JST=+9"
            + " KST=+9 WIT=+9 ACST=+09:30 AEST=+10 NZST=+12 NST=-03:30 BRT=-3 ART=-3 AST=-4 VET=-4"
            + " EST=-5 COT=-5 PET=-5 CST=-6 MST=-7 PST=-8 AKST=-9 HST=-10";
    for (String zone : standard.split(" ")) {
      ZoneOffset offset = ZoneOffset.of(zone.split("=")[1].replaceFirst("^0$", "Z"));
      zones.put(zone.split("=")[0], Zone.of(offset));
    }
    String summer =
        "BST=+1 WEST=+1 CEST=+2 MESZ=+2 EEST=+3 MSD=+4 ACDT=+10:30 AEDT=+11 NZDT=+13 NDT=-02:30 ADT=-3"
            + " EDT=-4 CDT=-5 MDT=-6 PDT=-7 AKDT=-8";
    for (String zone : summer.split(" ")) {
      ZoneOffset offset = ZoneOffset.of(zone.split("=")[1]);
      ZoneOffset winter = ZoneOffset.ofTotalSeconds(offset.getTotalSeconds() - 3600);
      zones.put(zone.split("=")[0], new Zone(offset, winter));
    }
    // India's, of which most such feeds come; also Israel's, and Ireland's in summer.
    zones.put("IST", new Zone(ZoneOffset.ofHoursMinutes(5, 30), ZoneOffset.ofHours(1)));
    return Map.copyOf(zones);
  }
}
