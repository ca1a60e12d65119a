// Rules in and out, as files.
import { el, count, fill } from './dom.js';
import { send } from './api.js';
import { may } from './session.js';

const IMPORT = '/rules/import';

/** The links and the form; called back when rules were imported. */
export function importing(done, imported) {
  const file = el('input', { type: 'file', accept: '.yml,.yaml,.jsonl,.json' });
  const told = el('p', { role: 'status' }), shown = el('div');
  file.addEventListener('change', () => {
    if (file.files.length) preview(file.files[0], { told, shown, done, imported });
    file.value = '';
  });
  return el('details', { class: 'help' }, el('summary', {}, 'Export and import'),
    el('p', {}, 'Export: ', el('a', { href: '/rules/export', download: 'rules.yml' }, 'YAML'), ', ',
      el('a', { href: '/rules/export?format=json', download: 'rules.jsonl' }, 'JSON')),
    may('editor') ? el('p', {}, el('label', {}, 'Import a file: ', file), ' Nothing is written before you have seen what changes.') : null, told, shown);
}

async function preview(file, { told, shown, done, imported }) {
  const text = await file.text(), format = /\.jsonl?$/i.test(file.name) ? 'json' : 'yaml';
  const call = dry => send('POST', `${IMPORT}?format=${format}&dry=${dry}`, text);
  try {
    const { changes = [], problems = [] } = await call(true);
    const of = kind => changes.filter(change => change.kind === kind);
    const added = of('added'), changed = of('changed');
    const write = el('button', { type: 'button' }, `Import ${count(added.length + changed.length, 'rule')}`);
    write.addEventListener('click', async () => {
      try {
        await call(false);
        told.textContent = '';
        fill(shown);
        done.say(`Imported: ${added.length} added, ${changed.length} changed`);
        await imported();
      } catch (error) {
        done.fail(error);
      }
    });
    told.textContent = `${added.length} would be added, ${changed.length} changed, ${of('unchanged').length} stay as they are.`;
    fill(shown,
      el('ul', { class: 'changes' }, [...added, ...changed].map(change => el('li', {}, el('bdi', {}, change.name),
        change.fields ? `: ${change.fields.join(', ')}` : ': new'))),
      problems.map(text => el('p', { class: 'field-problem' }, text)),
      problems.length || !(added.length + changed.length) ? null : write);
  } catch (error) {
    told.textContent = '';
    fill(shown, el('p', { class: 'field-problem', role: 'alert' }, error.message));
  }
}
