/** What if: on the page of a change, its tables asked again for past decisions, and what was asked so far. */
import { get, post } from './api.js';
import { element } from './case-view.js';
import { grouped } from './decimals.js';
import { moment } from './format.js';
import { notice } from './page.js';

const STATES = { RUNNING: '试算中 Running', FINISHED: '已完成 Finished', FAILED: '出错 Failed', NOT_FINISHED: '未完成 Not finished' };
const MOST = 100000;

/**
 * @param change number of the change
 * @param remind where to say which tables have not been replayed, or null
 * @return the panel; hidden where the change answers nothing otherwise
 */
export async function whatIf(change, remind) {
  const section = element('section', 'panel what-if');
  section.append(element('h3', '', '历史试算 What if'));
  const path = `/api/process-changes/${encodeURIComponent(change)}/replays`;
  const { may, tables = [], replays = [] } = await get(path);
  section.hidden = !tables.length && !replays.length;
  section.append(element('p', 'hint', '按提案的决策表重算过去的决策：哪些会有不同的结果、由谁经办、涉及多少金额。只供参考，不改变任何业务。'
    + 'Past decisions asked again by the proposed table: which would have come out otherwise, in whose work, for how much. It changes nothing.'));
  if (may && tables.length) section.append(form(path, tables));
  if (replays.length) section.append(list(replays));
  const untried = tables.filter(table => !table.replayed).map(table => table.decision);
  if (may && remind && untried.length) {
    remind.append(element('p', 'untried', `尚未作历史试算：${untried.join('、')}。可以发布，发布记录会写明。Not replayed yet: ${untried.join(', ')}. `
      + 'It can be released all the same, and the record of the release says so.'));
  }
  return section;
}

function form(path, tables) {
  const made = element('form', 'entry');
  const decision = element('select');
  decision.name = 'decision';
  decision.append(...tables.map(table => new Option(table.decision, table.decision)));
  const from = field('date', 'from', '');
  const until = field('date', 'until', dayOf(new Date()));
  const begin = element('button', '', '试算 Replay');
  const nothing = element('span', 'hint', '此表还没有过决策，无可试算。This table has decided nothing yet: there is nothing to replay.');
  const since = () => {
    const first = tables.find(table => table.decision === decision.value).since;
    from.value = first ?? '';
    nothing.hidden = Boolean(first);
    begin.disabled = !first;
  };
  decision.addEventListener('change', since);
  since();
  const most = field('number', 'most', MOST);
  Object.assign(most, { min: 1, max: MOST, step: 1 });
  made.append(labelled('决策表 Table', decision), labelled('自 From', from), labelled('至 Until', until), labelled('最近多少笔 The latest', most), begin,
    nothing);
  made.addEventListener('submit', async event => {
    event.preventDefault();
    begin.disabled = true;
    try {
      const asked = { decision: decision.value, from: from.value || null, until: until.value || null, most: most.value === '' ? null : Number(most.value) };
      const begun = await post(path, asked);
      location.assign(`/replay.html?id=${begun.id}`);
    } catch (refused) {
      notice(refused.message);
      document.querySelector('.notice').scrollIntoView({ block: 'center' });
      begin.disabled = false;
    }
  });
  // what is wrong is said by the rule, in both languages
  made.noValidate = true;
  return made;
}

function field(type, name, value) {
  return Object.assign(element('input'), { type, name, value });
}

function labelled(text, control) {
  const label = element('label');
  label.append(element('span', '', text), control);
  return label;
}

const two = n => String(n).padStart(2, '0');
const dayOf = date => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

function list(replays) {
  const table = element('table', 'replays');
  const head = table.appendChild(element('thead')).appendChild(element('tr'));
  head.append(...['#', '决策表 Table', '期间 Period', '看了 Looked at', '结果不同 Otherwise', '无法试算 Cannot be told', '由 Asked by']
    .map((text, i) => element('th', i > 2 && i < 6 ? 'figure' : '', text)));
  table.appendChild(element('tbody')).append(...replays.map(row));
  return table;
}

function row({ replay, askedByName, outcomes }) {
  const made = element('tr');
  const finished = replay.state === 'FINISHED';
  const cell = (className, text) => made.appendChild(element('td', className, text));
  const link = cell('', '').appendChild(element('a', '', `#${replay.id}`));
  link.href = `/replay.html?id=${replay.id}`;
  cell('', replay.decision);
  cell('', `${replay.from} – ${replay.until}`);
  cell('figure', finished ? grouped(String(replay.lookedAt)) : STATES[replay.state]);
  cell('figure', finished ? grouped(String(outcomes.otherwise)) : '');
  cell('figure', finished ? grouped(String(outcomes.open.reduce((sum, one) => sum + one.decisions, 0))) : '');
  cell('', `${askedByName}，${moment(replay.askedAt)}`);
  return made;
}
