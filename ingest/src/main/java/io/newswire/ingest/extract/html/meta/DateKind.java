package io.newswire.ingest.extract.html.meta;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The meaning of a date on a page. */
enum DateKind {
  /** Of publication. */
  PUBLISHED,
  /** Without a label. */
  PLAIN,
  /** Of an update. */
  UPDATED;

  private static final Pattern WORDS =
      Pattern.compile(
          "(publi|post(?:ed|ado)|issued|released|created|pub-?date|ver(?:ö|oe)ffentlicht|erschienen|erstellt"
              + "|parution|pubblicat|geplaatst|gepubliceerd|offentliggjort|udgivet|julkaistu|opublikowan"
              + "|dodano|vydáno|zveřejn|опубликован|опубліковано|yayın|megjelen|δημοσ|objav|発行|公開|掲載|配信"
              + "|发布|發布|發佈|입력|등록|승인|نشر)"
              + "|(updat|modif|edited|revised|corrected|changed|aktualis|aktualiz|stand\\b|geändert|à jour|actualiz"
              + "|actualis|aggiorna|bijgewerkt|gewijzigd|uppdatera|opdatere|oppdater|päivitet|muokat"
              + "|обновл|изменен|оновлен|güncelle|frissít|ενημέρωσ|更新|修正|수정|업데이트|تحديث|atualiz)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** The kind by the names of an element; {@link #PUBLISHED} if any of them says so. */
  static DateKind ofNames(String names) {
    Matcher words = WORDS.matcher(names);
    DateKind kind = PLAIN;
    while (kind != PUBLISHED && words.find()) {
      kind = words.group(1) != null ? PUBLISHED : UPDATED;
    }
    return kind;
  }

  /** The kind by the last keyword in a label or name. */
  static DateKind of(String label) {
    Matcher words = WORDS.matcher(label);
    DateKind kind = PLAIN;
    while (words.find()) {
      kind = words.group(1) != null ? PUBLISHED : UPDATED;
    }
    return kind;
  }
}
