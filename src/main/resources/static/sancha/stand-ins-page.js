/** Who stands in for whom: handing a duty over, and taking it back. */
import { get, post } from './api.js';
import { element } from './case-view.js';
import { either, named } from './language.js';
import { carryToken, notice } from './page.js';
import { say } from './texts.js';

const rows = document.querySelector('tbody');
const entry = document.querySelector('form.entry');
let choices = [];

carryToken();
entry.elements.duty.addEventListener('change', offerColleagues);
entry.addEventListener('submit', event => {
  event.preventDefault();
  act(() => post('/api/stand-ins', Object.fromEntries(new FormData(entry))), say('stand-ins.handed-over')).then(done => done && entry.reset());
});
begin();

async function begin() {
  await act(async () => {
    choices = await get('/api/stand-ins/choices');
    entry.elements.duty.replaceChildren(...choices.map(one => new Option(either(one.chinese, one.english), one.duty)));
    entry.hidden = !choices.length;
    offerColleagues();
  });
  if (!choices.length) notice(say('stand-ins.nobody-in-your-branch-shares'), 'info');
}

function offerColleagues() {
  const chosen = choices.find(one => one.duty === entry.elements.duty.value);
  entry.elements.delegate.replaceChildren(...(chosen ? chosen.colleagues : []).map(one => new Option(`${one.name} (${one.userId})`, one.userId)));
}

/** Does something, tells what was refused, and shows the list anew. @return whether it was done */
async function act(what, told) {
  try {
    await what();
    notice(told || null, 'info');
    await list();
    return true;
  } catch (refused) {
    notice(refused.message);
    return false;
  }
}

async function list() {
  const found = await get('/api/stand-ins');
  rows.replaceChildren(...found.map(rowOf));
}

function rowOf({ standIn, dutyName, absentName, delegateName, state, mine }) {
  const row = element('tr');
  for (const text of [named(dutyName), absentName, delegateName]) row.append(element('td', '', text));
  for (const text of [standIn.firstDay, standIn.lastDay]) row.append(element('td', 'date', text));
  row.append(element('td', '', standIn.reason), element('td', '', STATES[state]));
  const cell = row.appendChild(element('td'));
  if (mine && (state === 'IN_FORCE' || state === 'TO_COME')) {
    const button = element('button', 'plain', say('stand-ins.withdraw'));
    button.type = 'button';
    button.addEventListener('click', () => act(() => post(`/api/stand-ins/${standIn.id}/withdrawal`),
      say('stand-ins.withdrawn-tasks-not-completed-come')));
    cell.append(button);
  }
  return row;
}

const STATES = { TO_COME: say('stand-ins.to-come'), IN_FORCE: say('stand-ins.in-force'), OVER: say('stand-ins.over'), WITHDRAWN: say('stand-ins.withdrawn') };
