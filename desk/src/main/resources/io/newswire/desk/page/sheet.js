// A table that becomes a list on a phone; there its roles have to be named.
import { el } from './dom.js';

/** A table with a title, the titles of its columns, and its body; a column without a title has actions. */
export const sheet = (title, columns, body, kind = '') => el('table', { class: `sheet ${kind}`, role: 'table' },
  el('caption', { class: 'unseen' }, title),
  el('thead', { role: 'rowgroup' }, row(columns.map(column =>
    el('th', { scope: 'col', role: 'columnheader' }, column || el('span', { class: 'unseen' }, 'Actions'))))),
  body);

export const rows = (...all) => el('tbody', { role: 'rowgroup' }, all);

export const row = (cells, attributes = {}) => el('tr', { role: 'row', ...attributes }, cells);

export const rowHead = (...content) => el('th', { scope: 'row', role: 'rowheader' }, content);

/** A cell; its column's title stands beside it on a phone. */
export const cell = (title, ...content) => el('td', { role: 'cell', 'data-title': title }, el('div', {}, content));
