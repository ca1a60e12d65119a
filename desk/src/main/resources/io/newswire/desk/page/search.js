// The search for articles.
import { el, href, count, entitle } from './dom.js';
import { ask, problem } from './api.js';
import { card, quoted, remember } from './card.js';
import { COUNTED, FOLD } from './fold.js';
import { ZONE, over } from './histogram.js';
import { feeds } from './feeds-out.js';
import { save, saved } from './saved.js';
import { NEAR_LABEL, nearForm, within } from './near.js';
import { parameters, changed, chosen, facets, choice, more, languageName, SINCE } from './facets.js';

const KNOWN = ['q', 'source', 'language', 'person', 'organization', 'place', 'about', 'near', 'salient', 'entity', 'since', 'until', 'sort', 'fold', 'count-by', 'cursor'];
const LABELS = { person: 'Person', organization: 'Organisation', place: 'Place', about: 'About', near: NEAR_LABEL, entity: 'Name', source: 'Source', language: 'Language', since: 'Last', until: 'Before' };
const EXAMPLES = [
  ['ferry inquiry', 'both words, in any form'],
  ['"east pier"', 'the phrase'],
  ['ferry AND (inquiry OR strike) NOT pilot', 'operators are capitals'],
  ['ferry NEAR/5 inquiry', 'with at most five words between'],
  ['trawler*', 'words that begin so'],
  ['calloway~', 'words that are spelt alike'],
  ['=US', 'as written, also the capitals'],
  ['title:ferry', 'in the headline; also text: description: author: section: keyword: source: language:'],
  ['person:Calloway place:Velmora', 'named in it; also organization: and speaker:'],
];

/** How many texts or stories the articles are, if they are fewer. */
function groups({ total, families, stories }) {
  const number = Math.min(total, families ?? stories ?? total);
  return number === total ? '' : `, ${families === undefined ? count(number, 'story', 'stories') : count(number, 'text')}`;
}

/** What is counted over time; by its name in the choice. */
function overTime(dates, asked) {
  const [by, title] = COUNTED.find(([value]) => value === asked['count-by'][0]) ?? COUNTED[0];
  return over(`${title} over time`, dates, asked, by === 'family' ? 'text' : by, true, title.toLowerCase());
}

const NAMED = ['person', 'organization', 'place'];
const SALIENT = [['', 'All names'], ['true', 'Only whom it is about']];

/** The names of the ids that were asked for: whoever is in all articles found is in a facet. */
function names({ facets, near }, asked) {
  const entities = ['people', 'organizations', 'places'].flatMap(facet => facets?.[facet] ?? []);
  const shown = new Map(entities.map(({ id, value }) => [id, value]));
  if (near?.place) shown.set(asked.near[0], `${near.place},${asked.near[0].split(',').at(-1)}`);
  return shown;
}

/** The query language by examples; links that ask them, unless a form would be left for them. */
export function help(path = '/search') {
  return el('details', { class: 'help' }, el('summary', {}, 'How to ask'),
    el('dl', {}, EXAMPLES.map(([query, meaning]) => el('div', {},
      el('dt', {}, path ? el('a', { href: href(path, { q: query }) }, query) : query), el('dd', {}, meaning)))));
}

class DeskSearch extends HTMLElement {
  async connectedCallback() {
    const asked = parameters(KNOWN);
    const query = asked.q[0] ?? '';
    entitle(query || 'Search');
    const summary = el('p', { class: 'total', role: 'status' }, 'Searching …');
    this.append(
      el('div', { class: 'bar' }, el('h1', {}, query ? ['Search: ', el('bdi', {}, query)] : 'Search'), summary),
      ...[saved(), chosen(asked, LABELS)].filter(Boolean), help());
    try {
      const found = await ask('/search', { ...asked, fold: asked.fold[0] ?? FOLD[0][0], size: 25, facets: 8, dates: 60, zone: ZONE });
      const shown = names(found, asked);
      this.querySelector('.chosen')?.replaceWith(chosen(asked, LABELS, shown));
      summary.textContent = count(found.total, 'article') + groups(found) + within(found.near);
      this.append(this.result(found, asked, shown));
    } catch (error) {
      summary.textContent = '';
      this.append(problem(error, query));
      const input = document.getElementById('find');
      if (error.status === 400) {
        input.setAttribute('aria-invalid', 'true');
        input.setAttribute('aria-describedby', 'problem-text');
      }
    }
  }

  result(found, asked, shown) {
    const list = el('div', { class: 'cards' }, found.hits.map(card),
      found.hits.length ? null : el('p', { class: 'note' }, 'Nothing was found. Take a condition away, or use OR.'));
    list.addEventListener('click', () => remember('Search', [...list.children]));
    const add = name => value => changed(asked, { [name]: [...asked[name], value] });
    const section = value => changed(asked, { q: [`${asked.q[0] ?? ''} section:${quoted(value)}`.trim()] });
    const sort = asked.q.length ? [['relevance', 'Best first'], ['time', 'Newest first']] : [['time', 'Newest first']];
    const written = name => asked[name].map(value => shown.get(value) ?? value);
    const search = { ...asked, fold: [], 'count-by': [] };
    const rule = { ...search, cursor: [], sort: [], ...Object.fromEntries(NAMED.map(name => [name, written(name)])) };
    return el('div', { class: 'found' },
      el('div', { class: 'choices' }, choice('Sort', asked, 'sort', sort), choice('Time', asked, 'since', SINCE, { until: [] }),
        choice('Names', asked, 'salient', SALIENT), choice('Fold', asked, 'fold', FOLD), choice('Count', asked, 'count-by', COUNTED)),
      overTime(found.dates, asked),
      el('div', { class: 'tools' }, save(asked), nearForm(asked), feeds(search),
        el('a', { href: href('/map', { ...search, cursor: [], sort: [] }) }, 'On a map'),
        el('a', { class: 'make-rule', 'data-may': 'editor', href: href('/rules/new', rule) }, 'Make a rule of it')),
      list, more(found, asked),
      facets(found.facets ?? {}, [
        ['People', 'people', add('person')],
        ['Organisations', 'organizations', add('organization')],
        ['Places', 'places', add('place')],
        ['Sources', 'sources', add('source')],
        ['Sections', 'sections', section],
        ['Languages', 'languages', value => changed(asked, { language: [value] }), languageName],
      ]));
  }
}
customElements.define('desk-search', DeskSearch);
