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
        "aid by UNICEF came # aid by {O:UNICEF} came",
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
        "the {O:Ferrovia} sank; Ferrovia was old # the {O:Ferrovia} sank; {O:Ferrovia} was old",
        "{L:Orrin}, {O:Orrin} and {O:Orrin} # {O:Orrin}, {O:Orrin} and {O:Orrin}",
        "{P:Sun} rose; Sunday and sun # {P:Sun} rose; Sunday and sun",
        "{L:Old Velmora}, {L:Velmora}; Old Velmora # {L:Old Velmora}, {L:Velmora}; {L:Old Velmora}",
      })
  void aNameOfOnePlaceIsANameInTheOthers(String given, String expected) {
    assertThat(Marked.afterAllRules(given)).isEqualTo(expected);
  }
}
