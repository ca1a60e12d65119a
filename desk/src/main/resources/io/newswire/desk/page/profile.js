// A person, an organisation or a place: what the articles have on the name.
import { el, bdi, href, count, entitle, outside } from './dom.js';
import { ask, problem } from './api.js';
import { articleHref, headline, idInPath, named, remember } from './card.js';
import { feeds } from './feeds-out.js';
import { ZONE, over } from './histogram.js';
import { kind, isReported, words } from './quotes.js';
import { when } from './time.js';
import { parameters, chosen, namesake } from './facets.js';
import { position } from './near.js';

const KINDS = { PERSON: 'Person', ORGANIZATION: 'Organisation', LOCATION: 'Place' };
const TYPES = { PERSON: 'person', ORGANIZATION: 'organization', LOCATION: 'place' };
const LABELS = { since: 'Last', until: 'Before' };
const WITH = [['People', 'person', 'people'], ['Organisations', 'organization', 'organizations'], ['Places', 'place', 'places']];
const SIZE = 40;
const DAY = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' };
const dayHere = new Intl.DateTimeFormat('en-GB', DAY), dayUtc = new Intl.DateTimeFormat('en-GB', { ...DAY, timeZone: 'UTC' });

/** The day of a moment in the reader's zone; a date alone is the same everywhere. */
const dayOf = iso => (iso.length <= 10 ? dayUtc : dayHere).format(Date.parse(iso));

class DeskProfile extends HTMLElement {
  async connectedCallback() {
    const asked = parameters(['since', 'until']);
    const name = new URLSearchParams(location.search).get('name');
    try {
      const found = await ask(location.pathname, { ...asked, name, size: SIZE, dates: 60, zone: ZONE });
      if (name) history.replaceState(null, '', href(`${location.pathname}/${idInPath(found.id)}`, asked));
      entitle(found.name);
      this.append(...this.head(found), ...[chosen(asked, LABELS)].filter(Boolean), this.body(found, asked));
    } catch (error) {
      const isNone = error.status === 404;
      entitle(isNone ? 'Nobody of this name' : 'A name');
      this.append(el('h1', {}, isNone ? 'Nobody and nothing of this name' : 'A name'), isNone
        ? el('p', { class: 'note' }, 'No article that may be seen has this name. It may be spelt otherwise: ', el('a', { href: '/search' }, 'search for it'), '.')
        : problem(error));
    }
  }

  head(found) {
    const forms = [...found.names.slice(1), ...found.aliases];
    return [
      el('div', { class: 'bar' }, el('h1', {}, bdi(found.name)), el('p', { class: 'total' }, KINDS[found.type],
        ` · ${count(found.articles.total, 'article')} · ${count(found.quotes.total, 'quote')}`)),
      forms.length ? el('p', { class: 'forms' }, 'Also written ', forms.map(({ value, count: number }, i) =>
        [i ? ', ' : '', bdi(value), ` (${number.toLocaleString('en')})`])) : '',
      found.location ? el('p', { class: 'forms' }, position(found.location), ' · ',
        el('a', { href: href('/map', { place: found.id, area: 'places' }) }, 'On a map'), ' · ',
        el('a', { href: href('/search', { near: `${found.id},100km`, sort: 'time' }) }, 'Articles within 100 km')) : '',
      found.namesakes.length
        ? el('p', { class: 'forms' }, 'Others of this name: ', found.namesakes.map(({ value, id, note }, i) =>
          [i ? '; ' : '', el('a', { href: named(TYPES[found.type], value, id) }, bdi(value), namesake(note))]))
        : el('p', { class: 'forms' }, 'This is a name, not an identity: whoever shares it is shown here, too.'),
    ].filter(Boolean);
  }

  body(found, asked) {
    const { articles, quotes } = found, entity = found.id;
    return el('div', { class: 'found' },
      el('div', {},
        over('Articles over time', articles.dates, asked, 'article'),
        over('Quotes over time', quotes.dates, asked, 'quote', false),
        el('div', { class: 'tools' },
          el('a', { href: href('/search', { entity, ...asked, sort: 'time' }) }, 'All articles'),
          el('a', { href: href('/search', { about: entity, ...asked, sort: 'time' }) }, 'Articles about it'),
          quotes.total ? el('a', { href: href('/quotes', { entity, ...asked }) }, 'All quotes') : null,
          feeds({ entity }))),
      this.timeline(articles.hits, quotes.hits, found.name), this.aside(found, asked));
  }

  timeline(articles, quotes, name) {
    const said = group(quotes);
    let day;
    const list = el('div', { class: 'cards timeline' }, articles.flatMap(article => {
      const on = article.publishedAt ? dayOf(article.publishedAt) : 'Without a date';
      const heading = on === day ? null : el('h2', { class: 'day' }, day = on);
      return [heading, entry(article, said.get(article.id) ?? [])];
    }), articles.length ? null : el('p', { class: 'note' }, 'Nothing in this time.'));
    list.addEventListener('click', () => remember(name, [...list.querySelectorAll('.card')]));
    return list;
  }

  aside({ quotes, articles, together, type }, asked) {
    const list = (title, values) => values.length ? el('section', {}, el('h3', {}, title), el('ul', {}, values)) : null;
    const line = (address, text, number) => el('li', {}, el('a', { href: address }, bdi(text)),
      el('span', { class: 'number' }, number.toLocaleString('en')));
    const sources = facet => (facet ?? []).map(({ value, count: number }) =>
      line(href('/search', { source: value, ...asked, sort: 'time' }), value, number));
    const about = (quotes.facets?.about ?? []).map(({ value, count: number }) =>
      line(href('/quotes', { about: value, ...asked }), value, number));
    return el('aside', { class: 'most', 'aria-labelledby': 'beside' },
      el('h2', { id: 'beside' }, type === 'PERSON' ? 'Said and named' : 'Named'),
      list('Speaks about', about), list('Quoted by', sources(quotes.facets?.sources)),
      list('Named by', sources(articles.facets?.sources)),
      WITH.map(([title, kind, field]) => list(`${title} in the same articles`, together[field].map(other =>
        line(named(kind, other.name, other.id), other.name, other.together)))));
  }
}

function entry(article, quotes) {
  return el('article', { class: 'card', 'data-id': article.id, 'data-outside': outside(article.url) },
    el('p', { class: 'meta' }, bdi(article.source ?? '', { class: 'source' }), when(article.publishedAt)),
    el('h3', { dir: 'auto' }, el('a', { class: 'headline', href: articleHref(article.id) }, el('bdi', {}, headline(article)))),
    quotes.map(quote => el('blockquote', { class: quote.kind, dir: 'auto' }, words(quote),
      isReported(quote) ? el('span', { class: 'kind' }, ` ${kind(quote)}`) : null)));
}

function group(quotes) {
  const groups = new Map();
  quotes.forEach(quote => groups.set(quote.articleId, [...(groups.get(quote.articleId) ?? []), quote]));
  return groups;
}
customElements.define('desk-profile', DeskProfile);
