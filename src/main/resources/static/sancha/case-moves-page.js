/** Plans to move running cases: makes one, and lists them, the latest first. */
import { get, post } from './api.js';
import { element } from './case-view.js';
import { moment } from './format.js';
import { carryToken, notice } from './page.js';
import { moveOf, placeOf, stateOf } from './case-move-words.js';
import { named, say, SPOKEN } from './version-words.js';

const PAGE = 50;
const at = id => document.getElementById(id);
const rows = document.querySelector('.plans tbody');
const more = document.querySelector('.more button');
const submit = document.querySelector('#plan button');
let all = [];

document.documentElement.lang = SPOKEN;
document.title = say('在办业务迁移 · 三查', 'Moving running cases · Sancha');
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
  const heading = found.sources.length ? say(`哪些版本上的业务，移至现行第 ${found.to} 版`, `Cases on which versions, to version ${found.to}, which runs`)
    : say(`现行第 ${found.to} 版之前的版本上没有在办业务。`, `No case runs on a version before ${found.to}.`);
  at('sources').replaceChildren(element('p', '', heading), ...found.sources.map(sourceOf));
  showMappings(found);
  ready();
}

function sourceOf({ version, running }) {
  const label = element('label');
  const box = Object.assign(element('input'), { type: 'checkbox', value: version, checked: true });
  label.append(box, element('span', '', say(`第 ${version} 版（${running} 笔）`, `version ${version} (${running} ${running === 1 ? 'case' : 'cases'})`)));
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
  return at('mappings').replaceChildren(element('p', '', say('以下节点在现行版中没有同名的；若只是改了编号，请选对应的节点，停在那里的业务和计时随之移过去。',
    'The newest version has no elements by these ids. Where one is only called otherwise, choose it: cases and timers there go over with it.')), table);
}

function mappingRow(one, free) {
  const row = element('tr');
  const name = row.appendChild(element('td'));
  name.append(placeOf(one));
  row.append(element('td', 'figure', one.waiting ? say(`停 ${one.waiting} 笔`, `${one.waiting} wait`) : ''));
  const choice = row.appendChild(element('td')).appendChild(element('select'));
  choice.dataset.element = one.element;
  choice.setAttribute('aria-label', one.element);
  choice.append(new Option(say('没有对应', 'none'), ''),
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
  row.append(Object.assign(element('td', 'none', say('还没有迁移计划', 'There is no plan yet')), { colSpan: 6 }));
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
  const cases = element('td', '', state === 'OPEN' ? say(`可移 ${progress.all - stays} / 共 ${progress.all}`, `${progress.all - stays} of ${progress.all} can`)
    : say(`已移 ${progress.moved} / 共 ${progress.all}`, `${progress.moved} of ${progress.all} moved`));
  if (stays) cases.append(element('small', '', say(`不移 ${stays}`, `${stays} stay`)));
  row.append(element('td', 'date', `#${one.id}`), what, where, cases, act(plannedByName, one.plannedAt),
    one.decidedAt ? act(decidedByName, one.decidedAt) : element('td', '', '—'));
  return row;
}

function act(by, when) {
  const cell = element('td', '', by);
  cell.append(element('small', '', moment(when)));
  return cell;
}
