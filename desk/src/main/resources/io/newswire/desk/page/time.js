// Times in the reader's zone, and how long ago they are.
import { el } from './dom.js';

const MINUTE = 60e3, HOUR = 60 * MINUTE, DAY = 24 * HOUR;
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const dayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const dayUtc = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const full = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long' });

/** How long before now, in words. */
function ago(time, now = Date.now()) {
  const past = now - time;
  if (past < 0) return past > -MINUTE ? 'now' : `in ${span(-past)}`;
  return past < MINUTE ? 'just now' : `${span(past)} ago`;
}

function span(millis) {
  if (millis < HOUR) return `${Math.floor(millis / MINUTE)} min`;
  if (millis < DAY) return `${Math.floor(millis / HOUR)} h`;
  const days = Math.floor(millis / DAY);
  return days === 1 ? '1 day' : `${days} days`;
}

/** The time on a clock; with the date where that is not today. */
export function moment(time, now = new Date()) {
  const date = new Date(time);
  if (date.toDateString() === now.toDateString()) return clock.format(date);
  const sameYear = date.getFullYear() === now.getFullYear();
  return `${(sameYear ? day : dayOfYear).format(date)}, ${clock.format(date)}`;
}

/** <desk-time datetime="…">: a moment and how long ago it was, or a date alone. */
class DeskTime extends HTMLElement {
  connectedCallback() {
    this.show();
    DeskTime.all.add(this);
  }

  disconnectedCallback() {
    DeskTime.all.delete(this);
  }

  show() {
    const iso = this.getAttribute('datetime') ?? '';
    const time = Date.parse(iso);
    if (Number.isNaN(time)) return;
    if (iso.length <= 10) {
      this.replaceChildren(el('time', { datetime: iso }, dayUtc.format(time)));
      return;
    }
    const text = ago(time);
    if (this.lastChild?.textContent === text) return;
    this.replaceChildren(
      el('time', { datetime: iso, title: full.format(time) }, moment(time)), ' ',
      el('span', { class: 'ago' }, text));
  }
}
DeskTime.all = new Set();
setInterval(() => DeskTime.all.forEach(time => time.show()), 15e3);
customElements.define('desk-time', DeskTime);

/** <desk-countdown until="…">: the time that is left. The ticking is not read aloud. */
class DeskCountdown extends HTMLElement {
  connectedCallback() {
    const until = Date.parse(this.getAttribute('until'));
    if (Number.isNaN(until)) return;
    this.ticking = el('span', { class: 'ticking', 'aria-hidden': 'true' });
    this.replaceChildren('until ', el('time', { datetime: this.getAttribute('until') }, moment(until)), ' ', this.ticking);
    this.timer = setInterval(() => this.show(until), 1e3);
    this.show(until);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  show(until) {
    const seconds = Math.max(0, Math.ceil((until - Date.now()) / 1e3));
    const two = number => String(number).padStart(2, '0');
    const hours = Math.floor(seconds / 3600);
    this.ticking.textContent = hours >= 48 ? `${Math.floor(hours / 24)} days left`
      : `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)} left`;
  }
}
customElements.define('desk-countdown', DeskCountdown);

/** An element for an article's time; empty if none is known. */
export const when = iso => iso ? el('desk-time', { datetime: iso }) : '';

/** A length of time, such as "65 ms", "1.3 s", "2 min". */
export function length(millis) {
  if (millis < 1000) return `${Math.round(millis)} ms`;
  if (millis < 60e3) return `${(millis / 1000).toFixed(1)} s`;
  return millis < 3600e3 ? `${Math.round(millis / 60e3)} min` : `${Math.round(millis / 3600e3)} h`;
}

/** A length of time as ISO 8601 says it, in milliseconds. */
export function millis(iso) {
  const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(iso ?? '');
  return parts ? ((parts[1] ?? 0) * 3600 + (parts[2] ?? 0) * 60 + Number(parts[3] ?? 0)) * 1000 : 0;
}
