package io.newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "they met {P:Prof. Ada Quill} today # they met Prof. {P:Ada Quill} today",
        "they met {P:Lt Gen Orr} today # they met Lt Gen {P:Orr} today",
        "they met {P:Quill’s} sister # they met {P:Quill}’s sister",
        "so said {P:Kim Dae}-su today # so said {P:Kim Dae-su} today",
        "so said Ada {P:Orr}-{P:Quill} today # so said Ada {P:Orr-Quill} today",
        "it costs {L:US}$5 million # it costs US$5 million",
        "it costs a {L:Velmoran} dollar # it costs a Velmoran dollar",
        "the {O:Interior} Minister spoke # the Interior Minister spoke",
        "a {P:Prince} came # a Prince came",
        "a {O:Muslim} charity # a Muslim charity",
        "he left {L:Velmora} # he left {L:Velmora}",
        "the {P:First Lady} came # the First Lady came",
        "so {P:First Lady Ada Quill} came # so First Lady {P:Ada Quill} came",
        "{P:His Highness the Amir} came # His Highness the Amir came",
        "{P:His Highness Orr} came # His Highness {P:Orr} came",
        "{P:Grace Orr} came # {P:Grace Orr} came",
        "the {O:Agency} said # the Agency said",
        "the {O:NGO} said # the NGO said",
        "the {O:Orlan Agency} said # the {O:Orlan Agency} said",
        "at {O:TIS}-{L:Selka} today # at {O:TIS-Selka} today",
        "the {O:EU}-{L:Kenya} talks # the {O:EU}-{L:Kenya} talks",
        "“No,” Mayor {P:Ada Quill Said}. # “No,” Mayor {P:Ada Quill} Said.",
        "He met {P:Ada Quill Said}. # He met {P:Ada Quill Said}.",
      })
  void edgesArePutRight(String given, String expected) {
    assertThat(Marked.after(NameBoundaries::fix, given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "In the {L:Velmora} Harbour Authority # In the {O:Velmora Harbour Authority}",
        "at the {O:University} of {L:Velmora} today # at the {O:University of Velmora} today",
        "at the Ministry of the Sea today # at the {O:Ministry of the Sea} today",
        "she led the Brackwater Rowing Club # she led the {O:Brackwater Rowing Club}",
        "The Council said no # The Council said no",
        "a bank on the river # a bank on the river",
        "the {O:Harbour Authority of Velmora} # the {O:Harbour Authority of Velmora}",
        "he told the Harbour Court on Monday # he told the {O:Harbour Court} on Monday",
        "the Harbour Export-Import Bank # the {O:Harbour Export-Import Bank}",
        "the Ministry of Fish, Rope and Tide said # the {O:Ministry of Fish, Rope and Tide} said",
        "the Ministry of Fish and Orlan Bank said # the {O:Ministry of Fish} and {O:Orlan Bank} said",
        "so told The Selka Times today # so told {O:The Selka Times} today",
        "by {P:Orlan Lines} and Blue Selka Ferries # by {O:Orlan Lines} and {O:Blue Selka Ferries}",
        "The Selka Times said # The {O:Selka Times} said",
        "aid by the WHO came # aid by the {O:WHO} came",
        "A MAN WHO CAME # A MAN WHO CAME",
      })
  void organisationsThatSayWhatTheyAreAreWhole(String given, String expected) {
    assertThat(Marked.after(OrganizationRule::complete, given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "the Friends of the Lighthouse (FL) # the {O:Friends of the Lighthouse} ({O:FL})",
        "the {O:Dockers’ League} (DKL) # the {O:Dockers’ League} ({O:DKL})",
        "the {L:Brack Water Valley} (BWV) # the {L:Brack Water Valley} ({L:BWV})",
        "the Velmora Institute of Science (VISc) # the {O:Velmora Institute of Science} ({O:VISc})",
        "the Chief Harbour Officer (CHO) # the Chief Harbour Officer (CHO)",
        "his doctor {P:Ada Quill} (AQ) # his doctor {P:Ada Quill} (AQ)",
        "a big old tree (BOT) # a big old tree (BOT)",
      })
  void acronymsInBracketsAreNamesAsWhatTheyStandFor(String given, String expected) {
    assertThat(Marked.after(AcronymRule::add, given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "so {P:Ludwig} von {L:Velmora} left # so {P:Ludwig von Velmora} left",
        "so {P:Marta} de la {P:Cruz} left # so {P:Marta de la Cruz} left",
        "so {P:Omar} bin Rashid left # so {P:Omar bin Rashid} left",
        "so {P:Ada} de facto left # so {P:Ada} de facto left",
        "with {P:Ben} & {P:Jerry}’s and others # with {O:Ben & Jerry’s} and others",
        "with {P:Ben} & {P:Jerry}’s ice # with {O:Ben & Jerry}’s ice",
        "{P:Ben} and {P:Jerry} left # {P:Ben} and {P:Jerry} left",
        "In St. {P:John}’s and on # In {L:St. John’s} and on",
        "In St {P:Mara} it rained # In {L:St Mara} it rained",
        "In {O:St Andrews} it rained # In {L:St Andrews} it rained",
        "At {O:St Andrews} University # At {O:St Andrews} University",
        "In {P:Saint-Quill} it rained # In {L:Saint-Quill} it rained",
        "The gate of Port {P:Quill} # The gate of {L:Port Quill}",
        "Today April {P:Quill} sang # Today {P:April Quill} sang",
        "It was in April {P:Quill} sang # It was in April {P:Quill} sang",
        "In {P:St. Paul}’s and on # In {L:St. Paul’s} and on",
        "Of {P:St. Paul}’s letters # Of {P:St. Paul}’s letters",
      })
  void partsOfANameAreOneName(String given, String expected) {
    assertThat(Marked.after(NameJoiner::join, given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "so {P:Ada} “Cap” {P:Quill} left # so {P:Ada “Cap” Quill} left",
        "so {P:Ada} \"the Old Cap\" {P:Quill} left # so {P:Ada \"the Old Cap\" Quill} left",
        "so Ada “the Cap” {P:Quill} left # so {P:Ada “the Cap” Quill} left",
        "so he, “the Cap” {P:Quill}, left # so he, “the Cap” {P:Quill}, left",
        "so {P:Ada}, “Cap”, {P:Quill} left # so {P:Ada}, “Cap”, {P:Quill} left",
      })
  void aNicknameIsPartOfTheName(String given, String expected) {
    assertThat(Marked.after(Nicknames::join, given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "by {O:Orr & Orr, Quill & Brack Co.} today # by {O:Orr & Orr}, {O:Quill & Brack Co.} today",
        "by {O:Orr Ltd., Quill Inc.} today # by {O:Orr Ltd.}, {O:Quill Inc.} today",
        "by {O:Orr Group plc and Quill & Brack Ltd.} now # by {O:Orr Group plc} and {O:Quill & Brack Ltd.} now",
        "by {O:Orr and Quill Ltd.} now # by {O:Orr and Quill Ltd.} now",
        "by {O:Orr, Quill & Brack} today # by {O:Orr, Quill & Brack} today",
        "by {O:Orr & Brack, Inc.} today # by {O:Orr & Brack, Inc.} today",
        "in {L:Brack & Orr, Velmora} today # in {L:Brack & Orr, Velmora} today",
      })
  void firmsOfAListAreOneEach(String given, String expected) {
    assertThat(Marked.after(NameSplitter::split, given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Sue was nervous. # {P:Sue} was nervous.",
        "It rained. Coy needed boots. # It rained. {P:Coy} needed boots.",
        "August Strand spoke. # {P:August Strand} spoke.",
        "Hope was lost. # Hope was lost.",
        "May was cold. # May was cold.",
        "Water was needed. # Water was needed.",
        "Then Mr Strand left. # Then Mr {P:Strand} left.",
        "Then Mr President left. # Then Mr President left.",
        "{L:Paris Strand} flew to {L:Paris}. # {P:Paris Strand} flew to {L:Paris}.",
        "{L:Sydney} Strand flew to {L:Sydney}. # {P:Sydney Strand} flew to {L:Sydney}.",
        "{L:Victoria Island} flew the flag. # {L:Victoria Island} flew the flag.",
        "{L:Paris} said no. # {L:Paris} said no.",
      })
  void peopleAreKnownByWhatTheyDo(String given, String expected) {
    assertThat(Marked.after(GivenNameRules::apply, given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "{P:Ada Quill} left; Quill was old # {P:Ada Quill} left; {P:Quill} was old",
        "{P:Ada Quill} left the Quill Society # {P:Ada Quill} left the Quill Society",
        "{P:Ada Quill} left {L:Quill}; Quill is far # {P:Ada Quill} left {L:Quill}; Quill is far",
        "{P:Ada Quill} left Brack-Quill # {P:Ada Quill} left Brack-Quill",
        "{P:Ada Quill} left a quill # {P:Ada Quill} left a quill",
        "{P:Ada Orr} left; Orr is old # {P:Ada Orr} left; Orr is old",
      })
  void surnamesOfPeopleNamedInFullAreFound(String given, String expected) {
    assertThat(Marked.after(Surnames::add, given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "the {O:Ferrovia} sank; Ferrovia was old # the {O:Ferrovia} sank; {O:Ferrovia} was old",
        "{L:Orrin}, {O:Orrin} and {O:Orrin} # {O:Orrin}, {O:Orrin} and {O:Orrin}",
        "{P:Sun} rose; Sunday and sun # {P:Sun} rose; Sunday and sun",
        "{L:Old Velmora}, {L:Velmora}; Old Velmora # {L:Old Velmora}, {L:Velmora}; {L:Old Velmora}",
      })
  void aNameOfOnePlaceIsANameInTheOthers(String given, String expected) {
    assertThat(Marked.afterAllRules(given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "in the State of {L:Velmora} today # in the {L:State of Velmora} today",
        "the Orr State of {L:Velmora} # the Orr State of {L:Velmora}",
        "the head of {L:Velmora} # the head of {L:Velmora}",
      })
  void aPlaceIsWholeWithItsKind(String given, String expected) {
    assertThat(Marked.after(NameJoiner::join, given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "the {O:Institute of Tides at Selka University} # the {O:Institute of Tides} at {O:Selka University}",
        "the {O:Institute of Tides} # the {O:Institute of Tides}",
      })
  void whoIsAtAnotherIsNamedApart(String given, String expected) {
    assertThat(Marked.after(NameSplitter::split, given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "the {O:Lighthouse Hotel} # the {L:Lighthouse Hotel}",
        "{O:Orlan Holdings} fell. {P:Orlan} is old. # {O:Orlan Holdings} fell. {O:Orlan} is old.",
        "{O:Orr Holdings} fell. {P:Ida Orr} and {P:Orr} # {O:Orr Holdings} fell. {P:Ida Orr} and {P:Orr}",
        "the startup {P:Orlan} fell. {P:Orlan} rose. # the startup {O:Orlan} fell. {O:Orlan} rose.",
        "{P:Orlan}, a small maker of pumps, fell. # {O:Orlan}, a small maker of pumps, fell.",
        "{P:Orr}, a company man, left. # {P:Orr}, a company man, left.",
        "the startup {L:Orlan} fell. # the startup {O:Orlan} fell.",
        "the team {L:Kenya} sent # the team {L:Kenya} sent",
        "on {P:Orlan} island # on {L:Orlan} island",
        "He lives in {P:Orlan}, {L:Velmora}. # He lives in {L:Orlan}, {L:Velmora}.",
        "the {P:Orlan} people sing. {P:Orlan} too. # the Orlan people sing. Orlan too.",
        "the maker {P:Ida Orr} fell. # the maker {P:Ida Orr} fell.",
        "{O:Selka Film Festival} # Selka Film Festival",
      })
  void aNounSettlesTheType(String given, String expected) {
    assertThat(Marked.afterAllRules(given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "in the {L:Green Zone of Baghdad} today # in the {L:Green Zone} of {L:Baghdad} today",
        "in the {L:West Bank near Jerusalem} # in the {L:West Bank} near {L:Jerusalem}",
        "in the {L:Green Zone of Orlan} # in the {L:Green Zone of Orlan}",
        "the {L:United States of America} # the {L:United States of America}",
        "{O:Kurdish Syrian Democratic Forces} # Kurdish {O:Syrian Democratic Forces}",
        "{O:Orlan Syrian Democratic Forces} # {O:Orlan Syrian Democratic Forces}",
        "the {O:Iraqi Red Crescent} came # the {O:Iraqi Red Crescent} came",
        "the {O:Supreme Court of India} sat # the {O:Supreme Court of India} sat",
      })
  void aKnownNameIsCutFromANationalityAndFromThePlaceItIsIn(String given, String expected) {
    assertThat(Marked.afterAllRules(given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "aid by UNICEF came # aid by {O:UNICEF} came",
        "aid by {P:Unicef} came # aid by {O:Unicef} came",
        "aid by the World   Bank came # aid by the {O:World   Bank} came",
        "in {O:DRC} today # in {L:DRC} today",
        "on the {O:West Bank} today # on the {L:West Bank} today",
        "the {O:World Bank Friends of Selka} # the {O:World Bank Friends of Selka}",
        "a {P:Hausa} song # a Hausa song",
        "{P:Ida Bloomberg} left. {P:Bloomberg} ran. # {P:Ida Bloomberg} left. {P:Bloomberg} ran.",
        "the road to Bengaluru was shut # the road to {L:Bengaluru} was shut",
        "the {P:Bengaluru} lake # the {L:Bengaluru} lake",
        "{O:Leverkusen} 2 {O:Bremen} 1 # {O:Leverkusen} 2 {O:Bremen} 1",
        "the {L:Kingdom} and the {L:North} # the Kingdom and the North",
        "a Nice day in Reading # a Nice day in Reading",
        "an amazon, an apple, a unicef # an amazon, an apple, a unicef",
        "the BBCs and XBBC # the BBCs and XBBC",
      })
  void aKnownNameIsFoundAndHasItsType(String given, String expected) {
    assertThat(Marked.afterAllRules(given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "the ferry {P:Annis} sank; {P:Annis} was old # the ferry Annis sank; Annis was old",
        "the {P:Annis} sank. They left the {P:Annis}. # the Annis sank. They left the Annis.",
        "the Lady {P:Annis} sank # the Lady Annis sank",
        "the ferry Lady {P:Annis} sank # the ferry Lady Annis sank",
        "the {P:Annis} sank. {P:Annis} swam. # the {P:Annis} sank. {P:Annis} swam.",
        "the {P:Annis} family # the {P:Annis} family",
        "so Lady {P:Annis} swam # so Lady {P:Annis} swam",
        "the Rev. {P:Annis} swam # the Rev. {P:Annis} swam",
        "the ferry {P:Annis} of {P:Ida Annis} # the ferry {P:Annis} of {P:Ida Annis}",
      })
  void aShipIsNoPerson(String given, String expected) {
    assertThat(Marked.afterAllRules(given)).isEqualTo(expected);
  }
}
