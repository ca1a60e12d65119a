// One article.
import { el, bdi, href, outside, count, entitle } from './dom.js';
import { ask, problem } from './api.js';
import { badge, named, articleHref, forget, remembered } from './card.js';
import { storyHref } from './fold.js';
import { Live } from './live.js';
import { when } from './time.js';
import { history } from './history.js';
import { notes } from './notes.js';
import { words, speaker, kind, isReported } from './quotes.js';

/** A change on the wire can be searched after this time. */
const SEARCHABLE = 3e3;

const TYPES = { PERSON: 'person', ORGANIZATION: 'organization', LOCATION: 'place' };

/** Spans that lie within the text and do not overlap, in their order; the first of two wins. */
function disjoint(spans, length) {
  let end = 0;
  return spans.filter(span => Number.isInteger(span.start) && Number.isInteger(span.end))
    .filter(span => span.start >= 0 && span.start < span.end && span.end <= length)
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(span => span.start >= end && ((end = span.end), true));
}

/** Where the paragraphs of a text stand. */
function paragraphs(text) {
  const found = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    if (match[0].trim()) found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** A stretch of text with the spans within it made into elements. */
function marked(text, range, spans, make) {
  const parts = [];
  let at = range.start;
  for (const span of spans) {
    const start = Math.max(span.start, range.start), end = Math.min(span.end, range.end);
    if (start >= end) continue;
    parts.push(text.slice(at, start), make(span, { start, end }));
    at = end;
  }
  return [...parts, text.slice(at, range.end)];
}

class DeskArticle extends HTMLElement {
  async connectedCallback() {
    const id = decodeURIComponent(location.pathname.split('/').pop());
    try {
      const article = await ask(articleHref(id));
      entitle(article.title ?? 'Article');
      this.append(this.way(id), this.change = el('p', { class: 'change', role: 'status' }),
        this.article(article), this.aside(article));
      this.dataset.outside = outside(article.url) ?? '';
      // The element of the fragment came after the page was loaded; this marks it and goes there.
      if (location.hash) location.replace(location.hash);
      this.follow(id, article.revision);
    } catch (error) {
      this.missing(id, error);
    }
  }

  missing(id, error) {
    const isNone = error.status === 404;
    entitle(isNone ? 'No article' : 'Article');
    delete this.dataset.outside;
    this.replaceChildren(this.way(id), el('h1', { tabindex: -1 }, isNone ? 'No such article' : 'Article'), isNone
      ? el('p', { class: 'note' }, 'There is no such article that may be seen. It may be under embargo, or was withdrawn by its publisher.')
      : problem(error));
  }

  /** What becomes of the article while it is read. */
  follow(id, revision) {
    let over = false;
    const gone = () => {
      if (over) return;
      over = true;
      live.stop();
      live.started = false;
      forget(id);
      const read = this.contains(document.activeElement);
      this.missing(id, { status: 404 });
      if (read) this.querySelector('h1').focus();
    };
    const changed = now => {
      if (now > revision && !this.change.firstChild) {
        this.change.append('The article was corrected. ', el('a', { href: location.pathname }, 'Show the correction'));
      }
    };
    const look = () => setTimeout(() => ask(articleHref(id))
      .then(article => changed(article.revision), error => error.status === 404 && gone()), SEARCHABLE);
    const live = new Live('/wire', 'articles', {
      open: look,
      items: articles => articles.filter(article => article.id === id)
        .forEach(article => article.status ? gone() : changed(article.revision)),
      lost: () => live.follow(null),
    });
    live.follow();
  }

  way(id) {
    const list = remembered();
    const at = list?.items?.findIndex(item => item.id === id) ?? -1;
    if (at < 0) return el('nav', { class: 'way', 'aria-label': 'List' }, el('a', { href: '/' }, 'Wire'));
    const step = (item, rel, text) => item
      ? el('a', { rel, href: articleHref(item.id), title: item.title }, text)
      : el('span', { class: 'off' }, text);
    const back = list.address.startsWith('/') && !list.address.startsWith('//') ? list.address : '/';
    return el('nav', { class: 'way', 'aria-label': 'List' },
      el('a', { href: back }, `${list.name}`),
      el('span', { class: 'at' }, `${at + 1} of ${list.items.length}`),
      step(list.items[at - 1], 'prev', '‹ Previous'), step(list.items[at + 1], 'next', 'Next ›'));
  }

  article(article) {
    return el('article', { class: 'story', 'aria-labelledby': 'headline' },
      el('p', { class: 'meta' },
        article.source ? el('a', { class: 'source', href: href('/search', { source: article.source, sort: 'time' }) }, bdi(article.source)) : null,
        article.section ? bdi(article.section) : null,
        article.story ? el('a', { class: 'of-story', href: storyHref(article.story.id) }, 'Its story') : null,
        article.revision > 1 ? badge('corrected', `Corrected, revision ${article.revision}`) : null),
      el('h1', { id: 'headline', dir: 'auto' }, article.title ?? '(without a headline)'),
      article.description ? el('p', { class: 'standfirst', dir: 'auto' }, article.description) : null,
      el('p', { class: 'byline' }, (article.authors ?? []).flatMap((author, i) => [i ? ', ' : 'By ', bdi(author)]),
        article.publishedAt ? [article.authors?.length ? ' · ' : '', when(article.publishedAt)] : null),
      el('div', { class: 'text', lang: article.language }, this.text(article)));
  }

  text(article) {
    const text = article.text ?? '';
    const quotes = disjoint(article.quotes ?? [], text.length);
    const mentions = disjoint(article.mentions ?? [], text.length);
    const entities = new Map((article.entities ?? []).map(entity => [entity.id, entity]));
    const names = range => marked(text, range, mentions, (mention, part) => this.mention(text, mention, part, entities));
    return paragraphs(text).map(range => el('p', { dir: 'auto' },
      this.pieces(text, range, quotes, names, article)));
  }

  /** Quotes, and the names within and between them. */
  pieces(text, range, quotes, names, article) {
    const parts = [];
    let at = range.start;
    for (const quote of quotes) {
      const start = Math.max(quote.start, range.start), end = Math.min(quote.end, range.end);
      if (start >= end) continue;
      parts.push(names({ start: at, end: start }));
      parts.push(el('span', {
        class: `quote ${quote.kind}`,
        id: start === quote.start ? `quote-${article.quotes.indexOf(quote)}` : null,
        title: `${quote.speaker?.name ?? 'Speaker unknown'}, ${kind(quote)}`,
      }, names({ start, end })));
      at = end;
    }
    parts.push(names({ start: at, end: range.end }));
    return parts;
  }

  mention(text, mention, part, entities) {
    const entity = entities.get(mention.entity);
    const type = TYPES[mention.type];
    const name = entity?.name ?? mention.text;
    return el('a', { class: `mention ${type ?? 'other'}`, href: named(type, name, entity?.id), title: name }, text.slice(part.start, part.end));
  }

  aside(article) {
    const quotes = article.quotes ?? [];
    return el('aside', { 'aria-label': 'About this article' },
      quotes.length ? el('section', { id: 'quotes' }, el('h2', {}, count(quotes.length, 'quote')),
        el('ol', { class: 'quotes' }, quotes.map((quote, i) => el('li', { class: quote.kind },
          el('a', { class: 'words', href: `#quote-${i}`, dir: 'auto' }, words(quote)),
          el('span', { class: 'by' }, speaker(quote), isReported(quote) ? ` · ${kind(quote)}` : ''))))) : null,
      history(article), notes(article));
  }
}
customElements.define('desk-article', DeskArticle);
