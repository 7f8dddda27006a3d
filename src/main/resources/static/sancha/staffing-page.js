/** How the branches are staffed: whether each can finish its cases, who is missing, how many hold each duty, and what was missing before. */
import { get } from './api.js';
import { element } from './case-view.js';
import { moment } from './format.js';
import { spoken } from './language.js';
import { carryToken, notice } from './page.js';

const chinese = (spoken(['zh', 'en']) ?? 'zh') === 'zh';
const say = (zh, en) => (chinese ? zh : en);
const told = sentence => say(sentence.chinese, sentence.english);

document.documentElement.lang = chinese ? 'zh' : 'en';
document.title = say('人员配备 · 三查', 'Staffing · Sancha');
carryToken();
get('/api/staffing').then(show).catch(refused => notice(refused.message));

function show(found) {
  fill('#branches tbody', found.branches.map(branchRow), say('还没有机构', 'There is no branch yet'));
  document.querySelector('#duties thead').replaceChildren(dutyHeadings(found.branches));
  fill('#duties tbody', found.duties.map(duty => dutyRow(duty, found.branches)), say('没有运行中的流程图', 'No diagram runs'));
  fill('#record tbody', found.record.map(recordRow), say('没有记录', 'Nothing is on record'));
}

function fill(place, rows, none) {
  const empty = element('tr');
  empty.append(Object.assign(element('td', 'none', none), { colSpan: 9 }));
  document.querySelector(place).replaceChildren(...(rows.length ? rows : [empty]));
}

function branchRow(branch) {
  const row = element('tr');
  const state = element('td', 'date');
  state.append(branch.suffices ? element('span', 'suffices', say('能', 'yes')) : element('span', 'short', say('不能', 'no')));
  const what = element('td');
  if (branch.lacks.length) what.append(list(branch.lacks.map(lackItem)));
  if (branch.deadEnds.length) what.append(chosenWrongly(branch.deadEnds));
  row.append(branchCell(branch), element('td', 'figure', String(branch.people)), state, what);
  return row;
}

function branchCell(branch) {
  const cell = element('td', 'date', branch.number);
  cell.append(element('small', '', named(branch.name)));
  return cell;
}

/** Names of groups are often in both languages, the Chinese first; shown is the one that is read. */
function named(name) {
  const parts = name.match(/^(.*[\u3400-\u9fff])\s+([\x20-\x7e]+)$/);
  return parts ? say(parts[1], parts[2]) : name;
}

function list(items) {
  const shown = element('ul', 'lacks');
  shown.append(...items);
  return shown;
}

function lackItem(lack) {
  const item = element('li', '', told(lack));
  item.append(element('small', '', lack.since ? say(`自 ${moment(lack.since)}`, `since ${moment(lack.since)}`) : say('刚刚', 'just now')));
  return item;
}

/** What can go wrong though there are enough people, folded away: it is a warning, not a fault. */
function chosenWrongly(deadEnds) {
  const more = element('details');
  more.append(element('summary', '', say(`人员够用，但选人不当会无人可任（${deadEnds.length}）`, `enough people, but a wrong choice would leave nobody (${deadEnds.length})`)),
    list(deadEnds.map(end => element('li', '', told(end)))));
  return more;
}

function dutyHeadings(branches) {
  const row = element('tr');
  row.append(element('th', '', say('岗位', 'Duty')), element('th', 'figure', say('每案需', 'Per case')));
  for (const branch of branches) row.append(Object.assign(element('th', 'figure', branch.number), { title: named(branch.name) }));
  return row;
}

function dutyRow(duty, branches) {
  const row = element('tr');
  row.append(element('td', 'date', say(duty.chinese, duty.english)), element('td', 'figure', String(duty.needed)));
  for (const branch of branches) {
    const people = branch.holders[duty.id] ?? [];
    const isShort = branch.lacks.some(lack => lack.duties.includes(duty.id));
    row.append(Object.assign(element('td', isShort ? 'figure missing' : 'figure', String(people.length)), { title: people.join(say('、', ', ')) }));
  }
  return row;
}

function recordRow(gap) {
  const row = element('tr');
  row.append(element('td', 'date', gap.branch), element('td', '', told(gap.said)), when(gap.since, gap.after), when(gap.until, gap.endedAfter));
  return row;
}

function when(at, after) {
  const cell = element('td', '', at ? moment(at) : '—');
  if (after) cell.append(element('small', '', say(`${after.chinese} 之后`, `after: ${after.english}`)));
  return cell;
}
