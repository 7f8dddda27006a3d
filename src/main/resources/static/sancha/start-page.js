/** The start page: who one is here, what waits, and the ways that one may go. */
import { get } from './api.js';
import { figuresOf } from './board-figures.js';
import { element } from './case-view.js';
import { written } from './format.js';
import { either, named } from './language.js';
import { making } from './making.js';
import { nights } from './nights.js';
import { carryToken, notice } from './page.js';
import { searchBox } from './search-box.js';
import { lateness } from './terms-of-tasks.js';
import { say } from './texts.js';

const at = id => document.getElementById(id);

carryToken();
searchBox();
making();
show();

async function show() {
  try {
    const [board, worklists] = await Promise.all([get('/api/board'), get('/api/worklists')]);
    greet(board);
    fill(board);
    lead(worklists);
    open(board.person.duties.map(duty => duty.id));
  } catch (refused) {
    notice(refused.message);
  }
}

function greet({ person, today }) {
  const branches = person.branches.length > 1 ? [] : person.branches.map(number => say('start.branch', { number }));
  at('person').textContent = person.name;
  at('duties').textContent = [...person.duties.map(duty => either(duty.chinese, duty.english)), ...branches, today].join(' · ');
}

function fill({ tasks, mostUrgent, lists, person }) {
  at('held').textContent = tasks.held;
  at('free').textContent = tasks.free;
  at('due-today').textContent = tasks.dueToday;
  at('late').textContent = tasks.late;
  at('late').parentElement.classList.toggle('some', tasks.late > 0);
  at('urgent').querySelector('tbody').append(...mostUrgent.map(rowOf));
  at('urgent').hidden = mostUrgent.length === 0;
  at('nothing').hidden = mostUrgent.length > 0;
  at('board').hidden = false;
  const answersForNights = person.duties.some(duty => ['operator', 'auditor'].includes(duty.id));
  at('boards').append(...lists.map(figuresOf), ...(answersForNights ? [nights()] : []));
  at('boards').hidden = lists.length === 0 && !answersForNights;
}

/** Each count leads to its list in Tasklist; whoever has no tasks, or only looks at those of others, has nothing to count. */
function lead(worklists) {
  if (worklists.every(one => one.id === 'all')) {
    for (const part of [document.querySelector('.counts'), at('nothing')]) part.hidden = true;
    return;
  }
  for (const [count, list] of [['held', 'mine'], ['free', 'free'], ['due-today', 'today'], ['late', 'late']]) {
    const found = worklists.find(one => one.id === list);
    if (!found) continue;
    const link = element('a', '', at(count).textContent);
    link.href = `/camunda/app/tasklist/default/#/?filter=${encodeURIComponent(found.filter)}`;
    at(count).replaceChildren(link);
  }
}

function rowOf(line) {
  const row = element('tr');
  const link = element('a', '', named(line.name));
  link.href = `/camunda/app/tasklist/default/#/?task=${encodeURIComponent(line.taskId)}`;
  row.appendChild(element('td')).append(link);
  row.append(element('td', '', written(line.customer)), element('td', 'figure', written(line.amount, 'money')));
  const about = row.appendChild(element('td'));
  about.append(line.customer ? caseLink(line.caseId) : line.caseId);
  row.append(element('td', '', say(line.held ? 'start.me' : 'start.nobody')), termOf(line));
  return row;
}

function caseLink(caseId) {
  const link = element('a', '', caseId);
  link.href = `/case.html?id=${encodeURIComponent(caseId)}`;
  return link;
}

function termOf(line) {
  const cell = element('td', '', written(line.dueOn, 'date'));
  cell.appendChild(element('small')).append(lateness(line));
  return cell;
}

/** Shows the ways that are not for everybody to those for whom they are. */
function open(duties) {
  for (const way of document.querySelectorAll('[data-duties]')) way.hidden = !way.dataset.duties.split(' ').some(duty => duties.includes(duty));
}
