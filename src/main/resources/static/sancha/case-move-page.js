/** One plan to move cases: what the dry run found, the second reviewer's decision, how far the moving has come. */
import { get, post } from './api.js';
import { element } from './case-view.js';
import { moment } from './format.js';
import { carryToken, notice } from './page.js';
import { actOf, moveOf, one, placeOf, stateOf } from './case-move-words.js';
import { caseRow } from './case-move-rows.js';
import { say, SPOKEN } from './version-words.js';

const PAGE = 50;
const EVERY = 2000;
const id = new URLSearchParams(location.search).get('id');
const path = `/api/case-moves/${encodeURIComponent(id)}`;
const at = name => document.getElementById(name);
const rows = document.querySelector('.cases tbody');
const more = document.querySelector('.more button');
let shownProgress = '';
let diagrams = [];

document.documentElement.lang = SPOKEN;
document.title = say('迁移计划 · 三查', 'Plan to move cases · Sancha');
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
  const pairs = [[say('状态', 'State'), shown], [say('拟定', 'Planned'), `${plannedByName}，${moment(plan.plannedAt)}`], [say('为何迁移', 'Why'), plan.reason],
    [say('复核', 'Decided'), plan.decidedAt ? `${decidedByName}，${moment(plan.decidedAt)}` : null], [say('退回理由', 'Why refused'), plan.decisionReason],
    [say('为何暂停', 'Why stopped'), plan.haltReason ? one(plan.haltReason) : null], [say('办结', 'Done'), plan.endedAt ? moment(plan.endedAt) : null],
    [say('校验值', 'Hash (SHA-256)'), element('span', 'hash', plan.sha256)]];
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
    bar.setAttribute('aria-label', say('进度', 'progress'));
  }
  const counts = element('ul', 'counts');
  const count = (zh, en, value, kind) => {
    const item = element('li', kind ?? '', `${say(zh, en)} `);
    item.append(element('b', '', String(value)));
    return item;
  };
  counts.append(count('业务', 'cases', progress.all), ...(state === 'OPEN' ? [count('可以迁移', 'can move', goes)]
    : [count('已移', 'moved', progress.moved), count('待移', 'to come', progress.all - progress.held - out)]));
  const stays = progress.held + progress.refused;
  if (stays) counts.append(count('不移', 'stay', stays, 'stays'));
  if (progress.over) counts.append(count('轮到时已不在原版本', 'were over before their turn', progress.over));
  section.append(counts);
  return section;
}

/** What the reader may do. */
function decide({ row, may }) {
  const panel = element('div', 'panel decide');
  const reason = () => panel.querySelector('input').value;
  if (may.decide || may.stop || may.goOn) panel.append(reasonField(may));
  if (may.decide) {
    panel.append(button(say('复核放行', 'Release'), '', () => post(`${path}/release`, { sha256: row.plan.sha256 }),
      say('已放行，系统开始逐笔迁移。', 'Released: the cases move one by one.')),
    button(say('退回', 'Refuse'), 'plain', () => post(`${path}/refusal`, { reason: reason() }), say('已退回。', 'Refused.')));
  }
  if (may.withdraw) {
    panel.append(button(say('撤回', 'Withdraw'), 'plain', () => post(`${path}/withdrawal`, {}), say('已撤回。', 'Withdrawn.')),
      element('p', '', say('由您拟定，须由另一位审核岗复核放行。', 'You planned it; another reviewer releases it.')));
  }
  if (may.stop) panel.append(button(say('暂停', 'Stop'), 'plain', () => post(`${path}/stop`, { reason: reason() }), say('已暂停。', 'Stopped.')));
  if (may.goOn) {
    panel.append(button(say('继续', 'Go on'), '', () => post(`${path}/resumption`, {}), say('继续迁移。', 'The cases move on.')),
      button(say('终止', 'End'), 'plain', () => post(`${path}/ending`, { reason: reason() }), say('已终止，其余业务留在原版本。', 'Ended: the other cases stay.')));
  }
  panel.hidden = !panel.childElementCount;
  return panel;
}

function reasonField(may) {
  const label = element('label');
  const field = Object.assign(element('input'), { type: 'text', name: 'reason', maxLength: 1000 });
  label.append(element('span', '', may.decide ? say('退回时请写明理由', 'Reason, to refuse') : may.stop ? say('为何暂停', 'Why it is stopped')
    : say('终止时请写明理由', 'Reason, to end it')), field);
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
  const lines = Object.entries(row.plan.mappings).map(([from, to]) => element('li', '', say(`${from} 即现行版的 ${to}`, `${from} is ${to} in the newest version`)));
  for (const { version, lost, begun } of timers) {
    if (lost.length) lines.push(timerLine(say(`第 ${version} 版的计时不再继续：`, `Timers of version ${version} that fall away: `), lost));
    if (begun.length) lines.push(timerLine(say('移过去后重新起算的计时：', 'Timers that begin anew after the move: '), begun));
  }
  if (!lines.length) return [];
  const section = element('section', 'panel');
  const list = element('ul');
  list.append(...lines);
  section.append(element('h3', '', say('节点与计时', 'Elements and timers')), list);
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
  head.append(...[say('时间', 'Time'), say('办理人', 'By'), say('事项', 'Act'), say('说明', 'Remarks')].map(text => element('th', '', text)));
  table.appendChild(element('tbody')).append(...acts.map(act => {
    const row = element('tr');
    row.append(element('td', '', moment(act.at)), element('td', '', act.by === 'system' ? say('系统', 'System') : act.by), element('td', '', actOf(act.outcome)),
      element('td', '', one(act.sentence)));
    return row;
  }));
  section.append(element('h3', '', say('经过', 'Story')), table);
  return section;
}
