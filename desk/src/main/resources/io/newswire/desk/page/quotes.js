// Who said what.
import { el, bdi, href, count, entitle } from './dom.js';
import { ask, problem } from './api.js';
import { articleHref, named } from './card.js';
import { when } from './time.js';
import { ZONE, over } from './histogram.js';
import { parameters, changed, chosen, facets, choice, more, languageName, SINCE } from './facets.js';

const KNOWN = ['q', 'speaker', 'entity', 'about', 'source', 'language', 'since', 'until', 'sort', 'cursor'];
const LABELS = { speaker: 'Speaker', entity: 'Name', about: 'About', source: 'Source', language: 'Language', since: 'Last', until: 'Before' };
const KINDS = { direct: 'direct quote', mixed: 'quoted words', indirect: 'reported speech' };

export const isReported = quote => quote.kind === 'indirect';
export const kind = quote => KINDS[quote.kind] ?? quote.kind;

/** What was said; quotation marks stand around the speaker's own words only. */
export function words(quote, content = quote.text) {
  return isReported(quote) ? [content] : ['“', content, '”'];
}

const TYPES = { person: 'person', organization: 'organization', location: 'place' };

/** Who said it, as a link where the name is known. */
export function speaker(quote) {
  const { name, entity } = quote.speaker ?? {};
  const type = TYPES[entity?.split(':')[0]];
  if (name) return el('a', { href: type ? named(type, name, entity) : href('/quotes', { speaker: name }) }, bdi(name));
  return quote.speaker?.text ? bdi(quote.speaker.text) : 'Speaker unknown';
}

/** Whom it was said to. */
function addressee(quote) {
  const to = quote.addressee;
  return to ? [' to ', bdi(to.name ?? to.text)] : [];
}

function item(quote) {
  return el('article', { class: `card said ${quote.kind}`, 'data-id': quote.articleId },
    el('h2', {}, speaker(quote), addressee(quote), el('span', { class: 'kind' }, kind(quote))),
    el('blockquote', { dir: 'auto' }, words(quote)),
    el('p', { class: 'meta' },
      el('a', { class: 'headline', href: articleHref(quote.articleId) }, bdi(quote.title ?? '(without a headline)')),
      bdi(quote.source ?? '', { class: 'source' }), when(quote.publishedAt)));
}

class DeskQuotes extends HTMLElement {
  async connectedCallback() {
    const asked = parameters(KNOWN);
    const who = asked.speaker[0];
    entitle(who ? `${who} said` : 'Who said what');
    const summary = el('p', { class: 'total', role: 'status' }, 'Searching …');
    this.append(
      el('div', { class: 'bar' }, el('h1', {}, who ? ['What ', bdi(who), ' said'] : 'Who said what'), summary),
      this.form(asked), ...[chosen(asked, LABELS)].filter(Boolean));
    try {
      const found = await ask('/quotes', { ...asked, size: 25, facets: 8, dates: 60, zone: ZONE });
      summary.textContent = count(found.total, 'quote');
      this.append(this.result(found, asked));
    } catch (error) {
      summary.textContent = '';
      this.append(problem(error, asked.q[0] ?? ''));
    }
  }

  form(asked) {
    const field = (name, label) => el('label', {}, label,
      el('input', { name, value: asked[name][0] ?? '', autocomplete: 'off', dir: 'auto' }));
    const kept = ['entity', 'source', 'language', 'since', 'until', 'sort'].flatMap(name => asked[name]
      .map(value => el('input', { type: 'hidden', name, value })));
    return el('form', { class: 'ask', action: '/quotes', 'aria-label': 'Quotes' },
      field('speaker', 'Who'), field('q', 'said the words'), field('about', 'about'), kept, el('button', {}, 'Find'));
  }

  result(found, asked) {
    const to = name => value => changed(asked, { [name]: [value] });
    const sort = asked.q.length ? [['relevance', 'Best first'], ['time', 'Newest first']] : [['time', 'Newest first']];
    return el('div', { class: 'found' },
      el('div', { class: 'choices' }, choice('Sort', asked, 'sort', sort), choice('Time', asked, 'since', SINCE, { until: [] })),
      over('Quotes over time', found.dates, asked, 'quote'),
      el('div', { class: 'cards' }, found.hits.map(item),
        found.hits.length ? null : el('p', { class: 'note' }, 'Nothing was found.')),
      more(found, asked),
      facets(found.facets ?? {}, [
        ['Speakers', 'speakers', to('speaker')],
        ['About', 'about', to('about')],
        ['Sources', 'sources', to('source')],
        ['Languages', 'languages', to('language'), languageName],
      ]));
  }
}
customElements.define('desk-quotes', DeskQuotes);
