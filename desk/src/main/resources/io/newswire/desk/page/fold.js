// Articles that stand for others: copies of a text, or all about one event.
import { el, bdi, href } from './dom.js';

const MOST_SOURCES = 6;

export const FOLD = [['family', 'One of each text'], ['story', 'One of each story'], ['none', 'All articles']];

/** What the facets and the bars count. */
export const COUNTED = [['article', 'Articles'], ['family', 'Texts'], ['story', 'Stories']];

export const storyHref = id => `/stories/${encodeURIComponent(id)}`;

/** What stands behind an article: how many more, by whom, and the story that they are of. */
export function folded(more, sources, story) {
  const named = sources.slice(0, MOST_SOURCES);
  const text = [`and ${more.toLocaleString('en')} more`, named.length ? ': ' : '',
    named.map((source, i) => [i ? ', ' : '', bdi(source)]), sources.length > named.length ? ' …' : ''];
  return el('p', { class: 'folded' }, story ? el('a', { href: storyHref(story) }, text) : text);
}

/** Hides the articles of a list that another one before them stands for, and says there how many there are. */
export function foldList(list, articles, by) {
  list.querySelectorAll('.folded').forEach(note => note.remove());
  const groups = new Map();
  for (const element of list.querySelectorAll(':scope > article')) {
    const article = articles.get(element.dataset.id), group = article?.[by];
    element.hidden = Boolean(group) && groups.has(group);
    if (element.hidden) groups.get(group).others.push(article);
    else if (group) groups.set(group, { element, others: [] });
  }
  for (const [group, { element, others }] of groups) {
    if (!others.length) continue;
    const sources = [...new Set(others.map(({ source }) => source).filter(Boolean))];
    element.append(folded(others.length, sources, by === 'story' ? group : null));
  }
}
