package io.newswire.enrich.entities;

import java.util.Set;

/** English adjectives of nations and peoples. */
final class Nationalities {
  private static final Set<String> ADJECTIVES =
      WordList.of(
          """
          Afghan African Albanian Algerian American Angolan Arab Argentine Argentinian Armenian
          Asian Australian Austrian Azerbaijani Bahraini Baltic Bangladeshi Basque Belarusian
          Belgian Berber Bolivian Bosnian Brazilian British Bulgarian Burmese Burundian Cambodian
          Cameroonian Canadian Catalan Chadian Chechen Chilean Chinese Colombian Congolese
          Croatian Cuban Cypriot Czech Danish Dutch Ecuadorian Egyptian Emirati English
          Eritrean Estonian Ethiopian European Fijian Filipino Finnish Flemish French Gabonese
          Gambian Georgian German Ghanaian Greek Guatemalan Haitian Honduran Hungarian Icelandic
          Indian Indonesian Iranian Iraqi Irish Israeli Italian Ivorian Jamaican Japanese Jordanian
          Kashmiri Kazakh Kenyan Korean Kosovan Kurdish Kuwaiti Kyrgyz Lao Laotian Latvian Lebanese
          Liberian Libyan Lithuanian Luxembourgish Macedonian Malagasy Malawian Malaysian Malian
          Maltese Mauritanian Mauritian Mexican Moldovan Mongolian Montenegrin Moroccan Mozambican
          Namibian Nepalese Nepali Nicaraguan Nigerian Nigerien Norwegian Omani
          Pakistani Palestinian Panamanian Paraguayan Pashtun Persian Peruvian Polish Portuguese
          Qatari Romanian Russian Rwandan Salvadoran Saudi Scottish Senegalese Serbian Slovak
          Slovene Slovenian Somali Spanish Sudanese Swedish Swiss Syrian Taiwanese
          Tajik Tamil Tanzanian Thai Tibetan Togolese Tunisian Turkish Turkmen Ugandan Ukrainian
          Uruguayan Uyghur Uzbek Venezuelan Vietnamese Welsh Yemeni Zambian Zimbabwean
          """);

  private Nationalities() {}

  static boolean contains(String word) {
    return ADJECTIVES.contains(word);
  }
}
