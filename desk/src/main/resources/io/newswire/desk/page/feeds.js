// The feeds, how each is doing, and the ways to add and remove them.
import { el, bdi, fill, href, visible, outside, count, entitle } from './dom.js';
import { ask, send, problem } from './api.js';
import { bars } from './bars.js';
import { confirmed } from './confirm.js';
import { parameters, choice } from './facets.js';
import { preview } from './preview.js';
import { cell, row, rowHead, rows, sheet } from './sheet.js';
import { when, length, millis } from './time.js';

const HOUR = 3600e3;
const WORDS = { ok: 'Well', new: 'New', repaired: 'Repaired', empty: 'Empty', failing: 'Failing', quiet: 'Quiet',
  ended: 'Ended', unread: 'Overdue', unreadable: 'Unreadable' };
const COLUMNS = ['Feed', 'State', 'Last new item', 'Rhythm', 'Polled', ''];

const name = ({ feed, state, url }) => feed?.title ?? state?.title ?? url;

/** New items a day of the last week; an hour of the last day where no older ones are known, or 50 do not reach back a week. */
function rhythm({ state }) {
  const times = (state?.recent ?? []).map(seconds => seconds * 1000), now = Date.now();
  if (!times.length) return 'not known';
  const daily = times[0] < now - (times.length < 50 ? 1 : 7) * 24 * HOUR;
  const [step, steps, unit] = daily ? [24 * HOUR, 7, '7 days'] : [HOUR, 24, '24 hours'];
  const numbers = Array.from({ length: steps }, (_, i) => times.filter(time =>
    time > now - (steps - i) * step && time <= now - (steps - i - 1) * step).length);
  const sum = numbers.reduce((a, b) => a + b);
  return [bars(numbers), el('span', { class: 'detail' },
    `${!daily && sum === 50 ? '50 or more' : sum} in ${unit}`)];
}

class DeskFeeds extends HTMLElement {
  async connectedCallback() {
    entitle('Feeds');
    this.summary = el('p', { class: 'total', role: 'status' }, 'Reading …');
    this.found = el('div', { class: 'preview' });
    this.told = el('p', { class: 'unseen', role: 'status' });
    this.list = el('div');
    this.append(el('div', { class: 'bar' }, el('h1', {}, 'Feeds'), this.summary), this.told, this.adding(), this.found, this.list, this.opml());
    await this.load();
  }

  async load() {
    const asked = parameters(['status']);
    try {
      const { feeds, counts } = await ask('/feeds', asked);
      this.summary.textContent = count(counts.all, 'feed');
      const some = Object.entries(counts.problems).map(([status, number]) => [status, `${WORDS[status] ?? status} (${number})`]);
      fill(this.list,
        el('div', { class: 'choices' }, choice('State', asked, 'status', [['', 'All'], ['ok', 'Well'], ...some])),
        feeds.length ? this.table(feeds) : el('p', { class: 'note' }, counts.all ? 'No feed is in this state.' : 'There are no feeds yet. Add one by its address, or import a list.'));
    } catch (error) {
      this.summary.textContent = '';
      fill(this.list, problem(error));
    }
  }

  /** What is read aloud of what is shown. */
  say(text) {
    this.told.textContent = visible(text);
  }

  adding() {
    const form = el('form', { class: 'ask', 'aria-label': 'Add a feed', 'data-may': 'editor' },
      el('label', {}, 'Address of a feed, or of a site', el('input', { name: 'url', type: 'url', required: true, autocomplete: 'off', dir: 'ltr' })),
      el('button', {}, 'Preview'));
    form.addEventListener('submit', event => {
      event.preventDefault();
      this.preview(form.elements.url.value);
    });
    return form;
  }

  async preview(url) {
    fill(this.found, el('p', { class: 'note' }, 'Reading ', bdi(url), ' …'));
    try {
      const report = await send('POST', '/feeds/preview', { url });
      this.say(`Preview of ${report.title ?? report.url}`);
      fill(this.found, preview(report, {
        open: other => this.preview(other),
        close: () => fill(this.found),
        add: feed => this.change('PUT', report.movedTo ?? report.url, `Added: ${feed.title || report.title || report.url}`, feed),
      }));
    } catch (error) {
      fill(this.found, problem(error));
    }
  }

  async change(method, url, done, body) {
    try {
      await send(method, href('/feeds', { url }), body);
      await this.load();
      this.say(done);
      fill(this.found, el('p', { class: 'note' }, bdi(done)));
    } catch (error) {
      fill(this.found, problem(error));
    }
  }

  table(feeds) {
    return sheet('Feeds and their states', COLUMNS, rows(feeds.map(feed => this.row(feed))));
  }

  row(stored) {
    const { url, feed, state, condition } = stored;
    const address = outside(url);
    const remove = el('button', { type: 'button', 'data-may': 'editor', 'aria-label': `Remove ${name(stored)}` }, 'Remove');
    remove.addEventListener('click', async () => {
      if (await confirmed('Remove this feed?', 'Remove', bdi(name(stored)), ' is not read any more. Its articles stay.')) {
        await this.change('DELETE', url, `Removed: ${name(stored)}`);
      }
    });
    return row([
      rowHead(el('b', {}, bdi(name(stored))),
        el('span', { class: 'detail' }, address ? el('a', { href: address, rel: 'noreferrer noopener' }, bdi(url)) : bdi(url)),
        el('span', { class: 'detail' }, [feed?.folder, feed?.source && `source ${feed.source}`, state?.kind].filter(Boolean).flatMap((fact, i) => [i ? ' · ' : '', bdi(fact)]))),
      cell('State', el('span', { class: `word ${condition.status}` }, WORDS[condition.status] ?? condition.status),
        condition.since ? el('span', { class: 'detail' }, 'since ', when(condition.since)) : null,
        condition.reason ? el('span', { class: 'detail' }, bdi(condition.reason)) : null,
        state?.failures ? el('span', { class: 'detail' }, `failed ${count(state.failures, 'time')} in a row`) : null),
      cell('Last new item', state?.recent?.length ? when(new Date(state.recent.at(-1) * 1000).toISOString()) : 'none yet',
        state?.kind ? el('span', { class: 'detail' }, `${count(state.entries, 'item')}, ${state.fullTexts} in full`) : null),
      cell('Rhythm', rhythm(stored)),
      cell('Polled', state?.checkedAt ? when(state.checkedAt) : 'not yet',
        state?.nextAt ? el('span', { class: 'detail' }, 'next ', when(state.nextAt), state.interval ? `, every ${length(millis(state.interval))}` : '') : null),
      cell('', remove)]);
  }

  opml() {
    const file = el('input', { type: 'file', name: 'opml', accept: '.opml,.xml,text/x-opml', required: true });
    const form = el('form', { class: 'ask', 'aria-label': 'Import feeds', 'data-may': 'editor' }, el('label', {}, 'A list of feeds (OPML)', file), el('button', {}, 'See what it has'));
    const result = el('div');
    const run = async dryRun => {
      try {
        const done = await send('POST', href('/feeds/import', { dryRun }), file.files[0]);
        fill(result, this.imported(done, dryRun, () => run(false)));
        if (!dryRun) await this.load();
      } catch (error) {
        fill(result, problem(error));
      }
    };
    form.addEventListener('submit', event => {
      event.preventDefault();
      run(true);
    });
    return el('section', { class: 'opml' }, el('h2', {}, 'Lists of feeds'), form, result,
      el('p', {}, el('a', { href: '/feeds.opml', download: true }, 'Export all feeds as OPML')));
  }

  imported({ read, written, unchanged, problems }, dryRun, run) {
    const button = el('button', { type: 'button', class: 'strong' }, `Import ${count(written.length, 'feed')}`);
    button.addEventListener('click', run);
    const said = `${count(read, 'feed')} read: ${written.length} ${dryRun ? 'would be written' : 'written'}, ${unchanged} unchanged.`;
    this.say(said);
    return el('div', { class: 'note' },
      el('p', {}, said),
      el('ul', { class: 'plainlist' }, written.map(feed => el('li', {}, bdi(feed.title ?? feed.url), feed.title ? el('span', { class: 'detail' }, bdi(feed.url)) : null))),
      problems.length ? [el('h3', {}, 'Left out'), el('ul', { class: 'plainlist' }, problems.map(text => el('li', {}, bdi(text))))] : null,
      dryRun && written.length ? button : null);
  }
}
customElements.define('desk-feeds', DeskFeeds);
