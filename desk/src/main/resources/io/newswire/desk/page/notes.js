// What is known beside an article: its facts, stages, revisions, and the rules it fired.
import { el, bdi, count, outside } from './dom.js';
import { ask, problem } from './api.js';
import { alertState, ruleHref } from './alert-card.js';
import { articleHref, named } from './card.js';
import { languageName } from './facets.js';
import { later } from './later.js';
import { when } from './time.js';
import { steps, traces } from './trace.js';

const GROUPS = [['People', 'person', 'PERSON'], ['Organisations', 'organization', 'ORGANIZATION'],
  ['Places', 'place', 'LOCATION'], ['Other names', 'other', 'MISC']];

/** The sections beside an article. */
export const notes = article => [names(article), rules(article), way(article), facts(article)];

function names(article) {
  const groups = GROUPS.map(([title, type, code]) => {
    const entities = (article.entities ?? []).filter(entity => entity.type === code);
    return entities.length ? [el('h3', {}, title), el('ul', { class: 'names notes' },
      entities.map(entity => el('li', { class: type }, el('a', { href: named(type, entity.name, entity.id) }, bdi(entity.name)), ' ',
        el('span', { class: 'number' }, article.about?.includes(entity.name) ? 'the article is about it, ' : '', count(entity.mentions, 'mention'),
          entity.aliases?.length ? [', also ', entity.aliases.flatMap((alias, i) => [i ? ', ' : '', bdi(alias)])] : ''))))] : null;
  }).filter(Boolean);
  return groups.length ? el('section', { id: 'names' }, el('h2', {}, 'Named in it'), groups) : null;
}

/** Empty while it is being asked for, and where no rule was fired. */
function rules(article) {
  const section = el('section', { id: 'rules', hidden: true });
  ask(`${articleHref(article.id)}/alerts`).then(alerts => {
    section.hidden = !alerts.length;
    section.append(el('h2', {}, count(alerts.length, 'rule'), ' fired'), el('ul', { class: 'plainlist' },
      alerts.map(alert => el('li', {}, el('a', { href: ruleHref(alert.ruleId) }, bdi(alert.ruleName ?? alert.ruleId)), ' ', when(alert.matchedAt), ' ', alertState(alert),
        alert.matchedWords?.length ? el('span', { class: 'detail' }, 'for ',
          alert.matchedWords.flatMap((word, i) => [i ? ', ' : '', el('mark', {}, bdi(word))])) : null))));
  }).catch(error => {
    section.hidden = false;
    section.append(el('h2', {}, 'Rules'), problem(error));
  });
  return section;
}

function way(article) {
  const times = [['received', article.receivedAt], ['extracted', article.extractedAt], ['enriched', article.enrichedAt],
    ['indexed', article.indexedAt]].filter(([, at]) => at).map(([stage, at]) => ({ stage, at }));
  const path = articleHref(article.id);
  return el('section', { id: 'way' }, el('h2', {}, 'Its way'),
    times.length ? steps(times) : null,
    article.revision > 1 ? later(`Revisions: ${article.revision}`, `${path}/revisions`, revisions) : null,
    later('Look it up in the topics', `${path}/trace`, found => traces(found, article.id)),
    el('p', { 'data-may': 'operator' }, el('a', { href: `${path}/raw`, download: true }, 'Save the document as it was received')));
}

function revisions(found) {
  return el('div', {}, el('ol', { class: 'steps' }, found.revisions.toReversed().map(revision => el('li', {},
    el('span', { class: 'stage' }, `Revision ${revision.revision}`), ' ', when(revision.enrichedAt),
    revision.title ? el('span', { class: 'detail', dir: 'auto' }, revision.title) : null,
    el('span', { class: 'detail' }, count(revision.characters, 'character'),
      revision.changed?.length ? `; changed: ${revision.changed.map(field => FIELDS[field] ?? field).join(', ')}` : '')))),
  found.note ? el('p', { class: 'detail' }, found.note) : null);
}

const FIELDS = { title: 'headline', publishedAt: 'time of publication' };

function facts(article) {
  const original = outside(article.url);
  const fact = (name, value) => value ? el('div', {}, el('dt', {}, name), el('dd', {}, value)) : null;
  return el('section', {}, el('h2', {}, 'Facts'), el('dl', { class: 'facts' },
    fact('First seen', when(article.firstSeenAt)),
    fact('Revision', article.revision),
    fact('Publisher’s version', article.version),
    fact('Language', article.language && languageName(article.language)),
    fact('Keywords', article.keywords?.length ? article.keywords.flatMap((word, i) => [i ? ', ' : '', bdi(word)]) : null),
    fact('Original', original ? el('a', { href: original, rel: 'noreferrer noopener', class: 'original' }, bdi(original)) : article.url ? bdi(article.url) : null)));
}
