// Hits over time, as bars of which some can be chosen: by mouse, by finger, or by two times.
import { el, count, svg } from './dom.js';
import { changed } from './facets.js';

/** Where the days of this reader begin. */
export const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

const HEIGHT = 56;
const FIXED = { s: 1e3, m: 60e3, h: 3600e3 };
const NAMES = { s: 'second', m: 'minute', h: 'hour', d: 'day', M: 'month', y: 'year' };
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const time = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** The moment behind an interval that begins then. */
function behind(start, number, unit) {
  const end = new Date(start);
  if (unit in FIXED) end.setTime(end.getTime() + number * FIXED[unit]);
  else if (unit === 'd') end.setDate(end.getDate() + number);
  else if (unit === 'M') end.setMonth(end.getMonth() + number);
  else end.setFullYear(end.getFullYear() + number);
  return end;
}

const iso = date => date.toISOString().replace('.000', '');

/** As an input for a time has it: in the reader's zone, without it. */
function local(date) {
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60e3);
  return shifted.toISOString().slice(0, 16);
}

/** Hits over time; choosing some of it changes the address. Null where there is nothing to choose.
 *  Of several on a page the first has the inputs for all. */
export function over(title, dates, asked, one, isFirst = true, many = `${one}s`) {
  const values = dates?.values ?? [];
  if (values.length < 2) return null;
  const [, number, unit] = /^(\d+)([smhdMy])$/.exec(dates.interval);
  const starts = values.map(({ value }) => new Date(value));
  const ends = starts.map((start, i) => starts[i + 1] ?? behind(start, Number(number), unit));
  const each = `${number === '1' ? '' : `${number} `}${NAMES[unit]}${number === '1' ? '' : 's'}`;
  const choose = (since, until) => location.assign(changed(asked, { since: iso(since), until: iso(until) }));
  const counted = number => count(number, one, many);
  const chart = bars(values, starts, unit, counted, `${title}: ${summary(values, starts, unit, counted)}`);
  brush(chart, values.length, (from, to) => choose(starts[from], ends[to]));
  return el('figure', { class: 'histogram', 'aria-label': title }, chart,
    el('figcaption', {}, el('span', {}, label(starts[0], unit)), el('span', {}, `${many} per ${each}`),
      el('span', {}, label(starts.at(-1), unit))),
    isFirst ? between(starts[0], ends.at(-1), choose) : null);
}

const label = (date, unit) => (unit in FIXED ? time : day).format(date);

function summary(values, starts, unit, counted) {
  const most = values.reduce((best, value, i) => value.count > values[best].count ? i : best, 0);
  return `from ${label(starts[0], unit)} to ${label(starts.at(-1), unit)}, `
    + `most on ${label(starts[most], unit)}: ${counted(values[most].count)}`;
}

function bars(values, starts, unit, counted, text) {
  const highest = Math.max(...values.map(value => value.count));
  const chart = svg('svg', { viewBox: `0 0 ${values.length} ${HEIGHT}`, preserveAspectRatio: 'none', role: 'img', 'aria-label': text });
  values.forEach((value, i) => {
    const height = value.count ? Math.max(2, HEIGHT * value.count / highest) : 0;
    const title = svg('title', {}, `${label(starts[i], unit)}: ${counted(value.count)}`);
    chart.append(svg('g', {}, title,
      svg('rect', { x: i, y: 0, width: 1, height: HEIGHT, class: 'space' }),
      svg('rect', { x: i + 0.08, y: HEIGHT - height, width: 0.84, height, class: 'bar-of-time' })));
  });
  return chart;
}

/** Lets a pointer choose from one bar to another. */
function brush(chart, number, choose) {
  const chosen = svg('rect', { y: 0, height: HEIGHT, class: 'chosen-time' });
  let first = null;
  const at = event => {
    const box = chart.getBoundingClientRect();
    return Math.min(number - 1, Math.max(0, Math.floor((event.clientX - box.left) / box.width * number)));
  };
  const show = event => {
    const from = Math.min(first, at(event)), to = Math.max(first, at(event));
    chosen.setAttribute('x', from);
    chosen.setAttribute('width', to - from + 1);
    return [from, to];
  };
  const end = () => {
    first = null;
    chosen.remove();
  };
  chart.addEventListener('pointerdown', event => {
    if (event.button !== 0) return;
    first = at(event);
    chart.setPointerCapture(event.pointerId);
    chart.append(chosen);
    show(event);
  });
  chart.addEventListener('pointermove', event => first !== null && show(event));
  chart.addEventListener('pointerup', event => {
    if (first === null) return;
    choose(...show(event));
    end();
  });
  chart.addEventListener('pointercancel', end);
  addEventListener('keydown', event => event.key === 'Escape' && end());
}

/** The same by keyboard: two times. */
function between(first, last, choose) {
  const input = (name, date) => el('input', { type: 'datetime-local', name, value: local(date), required: true });
  const since = input('since', first), until = input('until', last);
  const form = el('form', { 'aria-label': 'Time' }, el('label', {}, 'From ', since), el('label', {}, 'until ', until), el('button', {}, 'Show'));
  form.addEventListener('submit', event => {
    event.preventDefault();
    const reversed = until.value <= since.value;
    until.setCustomValidity(reversed ? 'This is not after the other time.' : '');
    if (reversed) until.reportValidity();
    else choose(new Date(since.value), new Date(until.value));
  });
  until.addEventListener('input', () => until.setCustomValidity(''));
  since.addEventListener('input', () => until.setCustomValidity(''));
  return el('details', { class: 'between' }, el('summary', {}, 'Choose a time'), form);
}
