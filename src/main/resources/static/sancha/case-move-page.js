/** One plan to move cases: what the dry run found, the second reviewer's decision, how far the moving has come. */
import { get, post } from './api.js';
import { element } from './case-view.js';
import { byAt, moment } from './format.js';
import { carryToken, notice } from './page.js';
import { actOf, moveOf, placeOf, stateOf } from './case-move-words.js';
import { caseRow } from './case-move-rows.js';
import { halfOf } from './language.js';
import { say } from './texts.js';

const PAGE = 50;
const EVERY = 2000;
const id = new URLSearchParams(location.search).get('id');
const path = `/api/case-moves/${encodeURIComponent(id)}`;
const at = name => document.getElementById(name);
const rows = document.querySelector('.cases tbody');
const more = document.querySelector('.more button');
let shownProgress = '';
let diagrams = [];

carryToken();
more.addEventListener('click', loadMore);
begin();

async function begin() {
  try {
    diagrams = await get('/api/case-moves/diagrams');
    await show();
  } catch (refused) {
    notice(refused.message);
  }
}

async function show() {
  try {
    const view = await get(path);
    const { plan, progress } = view.row;
    document.querySelector('h1').replaceChildren(`#${plan.id} ${moveOf(plan, diagrams)}`);
    // what is typed stays while the cases move
    const typed = at('content').querySelector('input')?.value ?? '';
    at('content').replaceChildren(facts(view.row), far(view.row), decide(view), ...notes(view));
    if (typed && at('content').querySelector('input')) at('content').querySelector('input').value = typed;
    at('story').replaceChildren(story(view.acts));
    if (shownProgress !== JSON.stringify(progress)) {
      shownProgress = JSON.stringify(progress);
      await reload();
    }
    if (view.row.state === 'MOVING') setTimeout(show, EVERY);
  } catch (refused) {
    notice(refused.message);
  }
}

function facts({ plan, state, plannedByName, decidedByName }) {
  const list = element('dl');
  const shown = element('span');
  shown.append(stateOf(state));
  const pairs = [[say('case-move.state'), shown], [say('case-move.planned'), byAt(plannedByName, plan.plannedAt)], [say('case-move.why'), plan.reason],
    [say('case-move.decided'), plan.decidedAt ? byAt(decidedByName, plan.decidedAt) : null], [say('case-move.why-refused'), plan.decisionReason],
    [say('case-move.why-stopped'), plan.haltReason ? halfOf(plan.haltReason) : null], [say('case-move.done'), plan.endedAt ? moment(plan.endedAt) : null],
    [say('case-move.hash-sha-256'), element('span', 'hash', plan.sha256)]];
  for (const [name, value] of pairs.filter(pair => pair[1])) {
    const pair = element('div', value.className === 'hash' || typeof value === 'string' && value.length > 60 ? 'long' : '');
    const said = element('dd');
    said.append(value);
    pair.append(element('dt', '', name), said);
    list.append(pair);
  }
  return list;
}

/** How far it has come, as a bar and in numbers. */
function far({ state, progress }) {
  const section = element('div', 'progress');
  const goes = progress.all - progress.held;
  const out = progress.moved + progress.refused + progress.over;
  if (!['OPEN', 'WITHDRAWN', 'REFUSED'].includes(state)) {
    const bar = section.appendChild(Object.assign(element('progress'), { max: Math.max(goes, 1), value: goes ? out : 1 }));
    bar.setAttribute('aria-label', say('case-move.progress'));
  }
  const counts = element('ul', 'counts');
  const count = (name, value, kind) => {
    const item = element('li', kind ?? '', `${name} `);
    item.append(element('b', '', String(value)));
    return item;
  };
  counts.append(count(say('case-move.count-cases'), progress.all), ...(state === 'OPEN' ? [count(say('case-move.can-move'), goes)]
    : [count(say('case-move.moved'), progress.moved), count(say('case-move.to-come'), progress.all - progress.held - out)]));
  const stays = progress.held + progress.refused;
  if (stays) counts.append(count(say('case-move.stay'), stays, 'stays'));
  if (progress.over) counts.append(count(say('case-move.were-over-before-their-turn'), progress.over));
  section.append(counts);
  return section;
}

/** What the reader may do. */
function decide({ row, may }) {
  const panel = element('div', 'panel decide');
  const reason = () => panel.querySelector('input').value;
  if (may.decide || may.stop || may.goOn) panel.append(reasonField(may));
  if (may.decide) {
    panel.append(button(say('case-move.release'), '', () => post(`${path}/release`, { sha256: row.plan.sha256 }),
      say('case-move.released-the-cases-move-one')),
    button(say('case-move.refuse'), 'plain', () => post(`${path}/refusal`, { reason: reason() }), say('case-move.refused')));
  }
  if (may.withdraw) {
    panel.append(button(say('case-move.withdraw'), 'plain', () => post(`${path}/withdrawal`, {}), say('case-move.withdrawn')),
      element('p', '', say('case-move.you-planned-it-another-reviewer')));
  }
  if (may.stop) panel.append(button(say('case-move.stop'), 'plain', () => post(`${path}/stop`, { reason: reason() }), say('case-move.stopped')));
  if (may.goOn) {
    panel.append(button(say('case-move.go-on'), '', () => post(`${path}/resumption`, {}), say('case-move.the-cases-move-on')),
      button(say('case-move.end'), 'plain', () => post(`${path}/ending`, { reason: reason() }), say('case-move.ended-the-other-cases-stay')));
  }
  panel.hidden = !panel.childElementCount;
  return panel;
}

function reasonField(may) {
  const label = element('label');
  const field = Object.assign(element('input'), { type: 'text', name: 'reason', maxLength: 1000 });
  label.append(element('span', '', may.decide ? say('case-move.reason-to-refuse') : may.stop ? say('case-move.why-it-is-stopped')
    : say('case-move.reason-to-end-it')), field);
  return label;
}

function button(text, kind, act, done) {
  const made = element('button', kind, text);
  made.type = 'button';
  made.addEventListener('click', async () => {
    made.disabled = true;
    try {
      await act();
      notice(done, 'info');
      at('content').querySelector('input')?.remove();
      await show();
    } catch (refused) {
      notice(refused.message);
      made.disabled = false;
    }
  });
  return made;
}

/** What the reviewer stated, and which timers do not go over. */
function notes({ row, timers }) {
  const lines = Object.entries(row.plan.mappings).map(([from, to]) => element('li', '', say('case-move.is-in-the-newest-version', { from, to })));
  for (const { version, lost, begun } of timers) {
    if (lost.length) lines.push(timerLine(say('case-move.timers-of-version-that-fall', { version }), lost));
    if (begun.length) lines.push(timerLine(say('case-move.timers-that-begin-anew-after'), begun));
  }
  if (!lines.length) return [];
  const section = element('section', 'panel');
  const list = element('ul');
  list.append(...lines);
  section.append(element('h2', '', say('case-move.elements-and-timers')), list);
  return [section];
}

function timerLine(words, places) {
  const line = element('li', '', words);
  line.append(...places.map(placeOf));
  return line;
}

async function reload() {
  const count = Math.max(PAGE, rows.childElementCount);
  const found = await get(`${path}/cases?${new URLSearchParams({ limit: Math.min(count, 200) })}`);
  rows.replaceChildren(...found.map(caseRow));
  at('cases').hidden = !found.length;
  more.hidden = found.length < count;
}

async function loadMore() {
  try {
    const found = await get(`${path}/cases?${new URLSearchParams({ after: rows.childElementCount, limit: PAGE })}`);
    rows.append(...found.map(caseRow));
    more.hidden = found.length < PAGE;
  } catch (refused) {
    notice(refused.message);
  }
}

function story(acts) {
  const section = element('section', 'panel');
  const table = element('table', 'story');
  const head = table.appendChild(element('thead')).appendChild(element('tr'));
  head.append(...[say('case-move.time'), say('case-move.by'), say('case-move.act'), say('case-move.remarks')].map(text => element('th', '', text)));
  table.appendChild(element('tbody')).append(...acts.map(act => {
    const row = element('tr');
    row.append(element('td', '', moment(act.at)), element('td', '', act.by === 'system' ? say('case-move.system') : act.by), element('td', '',
      actOf(act.outcome)),
      element('td', '', halfOf(act.sentence)));
    return row;
  }));
  section.append(element('h2', '', say('case-move.story')), table);
  return section;
}
