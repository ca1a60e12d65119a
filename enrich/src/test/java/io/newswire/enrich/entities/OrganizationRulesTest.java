package io.newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "so said the Selka Boys’ Club # so said the {O:Selka Boys’ Club}",
        "at the Selka Magistrate's Court today # at the {O:Selka Magistrate's Court} today",
        "at Orr's Court today # at Orr's Court today",
        "so the Water and Power Authority said # so the {O:Water and Power Authority} said",
        "of the Rope, Fish and Tide Committee # of the {O:Rope, Fish and Tide Committee}",
        "to Selka's Rope and Tide Department # to Selka's {O:Rope and Tide Department}",
        "with Ida Orr and Tide Department # with Ida Orr and {O:Tide Department}",
        "the Selka Bank and Orr Association # the {O:Selka Bank} and {O:Orr Association}",
        "the France and Togo Association # the France and {O:Togo Association}",
        "the Fund for the Protection of the Selka Sea # the {O:Fund for the Protection of the Selka Sea}",
        "the Committee on the Rights of Dockers met # the {O:Committee on the Rights of Dockers} met",
        "the Bank of Selka of Velmora # the {O:Bank of Selka} of Velmora",
        "the Committee on Rights on Monday # the {O:Committee on Rights} on Monday",
        "so Selka Rovers lost to Velmora FC # so {O:Selka Rovers} lost to {O:Velmora FC}",
      })
  void aHeadHasTheWordsThatBelongToIt(String given, String expected) {
    assertThat(Marked.after(OrganizationRule::complete, given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "the director of HPU left # the director of {O:HPU} left",
        "a member of the HPU left # a member of the {O:HPU} left",
        "she told HPU that # she told {O:HPU} that",
        "so HPU’s boats left # so {O:HPU}’s boats left",
        "SELKA, May 3 (HPU) - Boats left. # SELKA, May 3 ({O:HPU}) - Boats left.",
        "the price of boats (HPU) - a measure # the price of boats (HPU) - a measure",
        "the fall of HPU left # the fall of HPU left",
        "a member of an NGO # a member of an NGO",
        "she told GPS’s makers # she told GPS’s makers",
        "she told HER BOSS # she told HER BOSS",
        "she told {P:ORR} that # she told {P:ORR} that",
      })
  void anAcronymInThePlaceOfAnOrganizationIsOne(String given, String expected) {
    assertThat(Marked.after(AcronymContextRule::add, given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "{O:Orlan Steel Mill} fell. So said Orlan, a mill. # {O:Orlan Steel Mill} fell. So said {O:Orlan}, a mill.",
        "{O:Fletcher School} grew. He is at {P:Fletcher} now. # {O:Fletcher School} grew. He is at {O:Fletcher} now.",
        "{O:Orr Steel} and {P:Ida Orr} with {P:Orr} # {O:Orr Steel} and {P:Ida Orr} with {P:Orr}",
        "{O:Selka Steel} in {L:Selka} and Selka. # {O:Selka Steel} in {L:Selka} and Selka.",
        "{O:Selka Town Council} met in Selka. # {O:Selka Town Council} met in Selka.",
        "{O:Global Rope} and the Global, # {O:Global Rope} and the Global,",
        "{O:Dockers United} and the Dockers women # {O:Dockers United} and the Dockers women",
        "{O:Irish Rope} and an Irish, # {O:Irish Rope} and an Irish,",
        "{O:Orlan Steel}. Orlan Sea # {O:Orlan Steel}. Orlan Sea",
        "the board of {O:Orlan} and Orlan, # the board of {O:Orlan} and Orlan,",
      })
  void theFirstWordOfAnOrganizationNamedInFullIsItsShortName(String given, String expected) {
    assertThat(Marked.after(ShortNames::apply, given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "the president of {P:Orlan} left # the president of {O:Orlan} left",
        "the founder of {P:Orlan Orr} left. {P:Orlan Orr} grew. # the founder of {O:Orlan Orr} left. {O:Orlan Orr} grew.",
        "so {P:Orlan} CEO {P:Ida Quill} left # so {O:Orlan} CEO {P:Ida Quill} left",
        "the mother of {P:Orlan} left # the mother of {P:Orlan} left",
        "the office of {P:Orlan} left # the office of {P:Orlan} left",
        "the president of {P:Ida Quill} left # the president of {P:Ida Quill} left",
        "the president of the {P:Orlan} family # the president of the {P:Orlan} family",
        "the president of {L:Velmora} left # the president of {L:Velmora} left",
        "so {P:Orlan} president he was # so {P:Orlan} president he was",
      })
  void whatHasAnOfficeIsAnOrganization(String given, String expected) {
    assertThat(Marked.afterAllRules(given)).isEqualTo(expected);
  }

  @Test
  void namesBehindTwoJoinedOrganizationsStay() {
    assertThat(
            Marked.afterAllRules(
                "the University of Orlan–Selka Police met {O:Velmora Steel Corporation}. So {P:Ida Quill} left."))
        .contains("{O:Velmora Steel Corporation}", "{P:Ida Quill}");
  }
}
