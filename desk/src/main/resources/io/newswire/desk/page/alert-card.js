// An alert in a list.
import { el, bdi, href, count, outside } from './dom.js';
import { articleHref, badge, snippet } from './card.js';
import { changed } from './history.js';
import { when } from './time.js';

const RECALLED = { canceled: 'Recalled: withdrawn', withheld: 'Recalled: withheld', corrected: 'Recalled: corrected' };

export const ruleHref = id => `/rules/${encodeURIComponent(id)}`;

/** Whether nothing of the article may be shown yet. */
const isHidden = alert => Date.parse(alert.embargoedUntil) > Date.now();

/** Whether an alert was recalled or held back, as badges. */
export function alertState(alert) {
  if (alert.kind === 'recall') return badge('canceled', RECALLED[alert.reason] ?? 'Recalled');
  return [alert.reason === 'snoozed' ? badge('snoozed', 'Snoozed: not sent') : null,
    alert.reason === 'muted' ? badge('snoozed', 'Muted words: not sent') : null,
    isHidden(alert) ? badge('embargoed', 'Embargoed') : null];
}

function headline(alert) {
  if (isHidden(alert)) return el('h2', {}, 'An article under embargo');
  const title = bdi(alert.title ?? '(without a headline)');
  const linked = alert.articleId ? el('a', { href: articleHref(alert.articleId), class: 'headline' }, title) : title;
  return el('h2', { dir: 'auto' }, alert.kind === 'recall' ? el('s', {}, linked) : linked);
}

function found(alert) {
  if (isHidden(alert)) return el('p', { class: 'standfirst' }, el('desk-countdown', { until: alert.embargoedUntil }));
  const pieces = (alert.snippets ?? []).map(({ text, spans }) =>
    el('p', { class: 'snippet', dir: 'auto' }, snippet({ text, matches: spans })));
  const words = alert.matchedWords ?? [];
  const changes = (alert.changes ?? []).map(fact =>
    el('p', { class: 'fact', dir: 'auto' }, `Changed ${fact.kind}: `, changed(fact.before, fact.after)));
  return [alert.volume ? el('p', { class: 'fact' }, alert.volume) : null, changes, pieces, words.length ? el('p', { class: 'matched' }, 'Matched: ',
    words.flatMap((word, i) => [i ? ', ' : '', bdi(word)])) : null];
}

/** What fired, on which article, by which words; in the preview of a rule, without the rule. */
export function alertCard(alert, { withRule = true } = {}) {
  const recalled = alert.kind === 'recall';
  return el('article', { class: `card alert${recalled ? ' recalled' : ''}`, 'data-id': alert.id, 'data-article': alert.articleId, 'data-outside': outside(alert.url) },
    el('p', { class: 'meta' },
      withRule ? el('a', { class: 'rule', href: ruleHref(alert.ruleId) }, bdi(alert.ruleName ?? alert.ruleId)) : null,
      alert.source ? bdi(alert.source, { class: 'source' }) : null,
      when(withRule ? alert.arrivedAt : alert.publishedAt ?? alert.arrivedAt), alertState(alert)),
    headline(alert), found(alert),
    alert.throttled ? el('p', { class: 'matched' }, `and ${count(alert.throttled, 'more article')} within the throttle`) : null);
}
