/** Plans to move running cases: makes one, and lists them, the latest first. */
import { get, post } from './api.js';
import { element } from './case-view.js';
import { moment } from './format.js';
import { carryToken, notice } from './page.js';
import { moveOf, placeOf, stateOf } from './case-move-words.js';
import { named } from './language.js';
import { say } from './texts.js';

const PAGE = 50;
const at = id => document.getElementById(id);
const rows = document.querySelector('.plans tbody');
const more = document.querySelector('.more button');
const submit = document.querySelector('#plan button');
let all = [];

carryToken();
at('process').addEventListener('change', () => told(candidates));
at('sources').addEventListener('change', ready);
at('plan').addEventListener('submit', event => {
  event.preventDefault();
  told(plan);
});
more.addEventListener('click', () => told(() => load(rows.lastElementChild.dataset.id)));
told(begin);

/** Does it and says what was refused. */
async function told(doing) {
  try {
    notice(null);
    await doing();
  } catch (refused) {
    notice(refused.message);
  }
}

async function begin() {
  all = await get('/api/case-moves/diagrams');
  await load('9223372036854775807');
  at('process').append(...all.map(one => new Option(`${named(one.title, one.process)} · ${one.process}`, one.process)));
  const asked = new URLSearchParams(location.search).get('process');
  if (all.some(one => one.process === asked)) at('process').value = asked;
  at('plan').hidden = false;
  await candidates();
}

async function candidates() {
  const found = await get(`/api/case-moves/diagrams/${encodeURIComponent(at('process').value)}`);
  const heading = found.sources.length ? say('case-moves.cases-on-which-versions-to', { to: found.to })
    : say('case-moves.no-case-runs-on-a', { to: found.to });
  at('sources').replaceChildren(element('p', '', heading), ...found.sources.map(sourceOf));
  showMappings(found);
  ready();
}

function sourceOf({ version, running }) {
  const label = element('label');
  const box = Object.assign(element('input'), { type: 'checkbox', value: version, checked: true });
  label.append(box, element('span', '', say('case-moves.version', { version, running })));
  return label;
}

/** Elements that the newest version does not have by their ids: the reviewer may say what they are called there. */
function showMappings({ sources, free }) {
  const unmatched = new Map(sources.flatMap(source => source.unmatched).map(one => [one.element, one]));
  at('mappings').hidden = !unmatched.size;
  if (!unmatched.size) return at('mappings').replaceChildren();
  const table = element('table');
  const body = table.appendChild(element('tbody'));
  body.append(...[...unmatched.values()].map(one => mappingRow(one, free)));
  return at('mappings').replaceChildren(element('p', '', say('case-moves.the-newest-version-has-no')), table);
}

function mappingRow(one, free) {
  const row = element('tr');
  const name = row.appendChild(element('td'));
  name.append(placeOf(one));
  row.append(element('td', 'figure', one.waiting ? say('case-moves.wait', { waiting: one.waiting }) : ''));
  const choice = row.appendChild(element('td')).appendChild(element('select'));
  choice.dataset.element = one.element;
  choice.setAttribute('aria-label', one.element);
  choice.append(new Option(say('case-moves.none'), ''),
    ...free.filter(other => other.kind === one.kind).map(other => new Option(`${named(other.name, other.element)} · ${other.element}`, other.element)));
  return row;
}

const chosen = () => [...at('sources').querySelectorAll('input:checked')].map(box => Number(box.value));
function ready() {
  submit.disabled = !chosen().length;
}

async function plan() {
  submit.disabled = true;
  try {
    const mappings = Object.fromEntries([...at('mappings').querySelectorAll('select')].filter(select => select.value)
      .map(select => [select.dataset.element, select.value]));
    const made = await post('/api/case-moves', { process: at('process').value, from: chosen(), mappings, reason: at('plan').elements.reason.value });
    location.assign(`/case-move.html?id=${made.id}`);
  } finally {
    ready();
  }
}

async function load(before) {
  const found = await get(`/api/case-moves?${new URLSearchParams({ before, limit: PAGE })}`);
  rows.append(...found.map(rowOf));
  more.hidden = found.length < PAGE;
  if (!rows.childElementCount) rows.append(none());
}

function none() {
  const row = element('tr');
  row.append(Object.assign(element('td', 'none', say('case-moves.there-is-no-plan-yet')), { colSpan: 6 }));
  return row;
}

function rowOf({ plan: one, state, progress, plannedByName, decidedByName }) {
  const row = element('tr');
  row.dataset.id = one.id;
  const what = element('td');
  what.append(Object.assign(element('a', '', moveOf(one, all)), { href: `/case-move.html?id=${one.id}` }), element('small', '', one.reason));
  const where = element('td');
  where.append(stateOf(state));
  const stays = progress.held + progress.refused;
  const cases = element('td', '', state === 'OPEN' ? say('case-moves.of-can', { stays: progress.all - stays, all: progress.all })
    : say('case-moves.of-moved', { moved: progress.moved, all: progress.all }));
  if (stays) cases.append(element('small', '', say('case-moves.stay', { stays })));
  row.append(element('td', 'date', `#${one.id}`), what, where, cases, act(plannedByName, one.plannedAt),
    one.decidedAt ? act(decidedByName, one.decidedAt) : element('td', '', '—'));
  return row;
}

function act(by, when) {
  const cell = element('td', '', by);
  cell.append(element('small', '', moment(when)));
  return cell;
}
