/** How the branches are staffed: whether each can finish its cases, who is missing, how many hold each duty, and what was missing before. */
import { get } from './api.js';
import { element } from './case-view.js';
import { listed, moment } from './format.js';
import { either, named } from './language.js';
import { carryToken, notice } from './page.js';
import { say } from './texts.js';

const told = sentence => either(sentence.chinese, sentence.english);

carryToken();
get('/api/staffing').then(show).catch(refused => notice(refused.message));

function show(found) {
  fill('#branches tbody', found.branches.map(branchRow), say('staffing.there-is-no-branch-yet'));
  document.querySelector('#duties thead').replaceChildren(dutyHeadings(found.branches));
  fill('#duties tbody', found.duties.map(duty => dutyRow(duty, found.branches)), say('staffing.no-diagram-runs'));
  fill('#record tbody', found.record.map(recordRow), say('staffing.nothing-is-on-record'));
}

function fill(place, rows, none) {
  const empty = element('tr');
  empty.append(Object.assign(element('td', 'none', none), { colSpan: 9 }));
  document.querySelector(place).replaceChildren(...(rows.length ? rows : [empty]));
}

function branchRow(branch) {
  const row = element('tr');
  const state = element('td', 'date');
  state.append(branch.suffices ? element('span', 'suffices', say('staffing.yes')) : element('span', 'short', say('staffing.no')));
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

function list(items) {
  const shown = element('ul', 'lacks');
  shown.append(...items);
  return shown;
}

function lackItem(lack) {
  const item = element('li', '', told(lack));
  item.append(element('small', '', lack.since ? say('staffing.since', { since: moment(lack.since) }) : say('staffing.just-now')));
  return item;
}

/** What can go wrong though there are enough people, folded away: it is a warning, not a fault. */
function chosenWrongly(deadEnds) {
  const more = element('details');
  more.append(element('summary', '', say('staffing.enough-people-but-a-wrong', { count: deadEnds.length })),
    list(deadEnds.map(end => element('li', '', told(end)))));
  return more;
}

function dutyHeadings(branches) {
  const row = element('tr');
  row.append(element('th', '', say('staffing.duty')), element('th', 'figure', say('staffing.per-case')));
  for (const branch of branches) row.append(Object.assign(element('th', 'figure', branch.number), { title: named(branch.name) }));
  return row;
}

function dutyRow(duty, branches) {
  const row = element('tr');
  row.append(element('td', 'date', either(duty.chinese, duty.english)), element('td', 'figure', String(duty.needed)));
  for (const branch of branches) {
    const people = branch.holders[duty.id] ?? [];
    const isShort = branch.lacks.some(lack => lack.duties.includes(duty.id));
    row.append(Object.assign(element('td', isShort ? 'figure missing' : 'figure', String(people.length)), { title: listed(people) }));
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
  if (after) cell.append(element('small', '', say('staffing.after', { act: either(after.chinese, after.english) })));
  return cell;
}
