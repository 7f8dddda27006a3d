/** Who stands in for whom: handing a duty over, and taking it back. */
import { get, post } from './api.js';
import { element } from './case-view.js';
import { carryToken, notice } from './page.js';

const rows = document.querySelector('tbody');
const entry = document.querySelector('form.entry');
let choices = [];

carryToken();
entry.elements.duty.addEventListener('change', offerColleagues);
entry.addEventListener('submit', event => {
  event.preventDefault();
  act(() => post('/api/stand-ins', Object.fromEntries(new FormData(entry))), '已交办。Handed over.').then(done => done && entry.reset());
});
begin();

async function begin() {
  await act(async () => {
    choices = await get('/api/stand-ins/choices');
    entry.elements.duty.replaceChildren(...choices.map(one => new Option(`${one.chinese} ${one.english}`, one.duty)));
    entry.hidden = !choices.length;
    offerColleagues();
  });
  if (!choices.length) notice('您的岗位没有同岗同事，无人可代办。Nobody in your branch shares a duty with you.', 'info');
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
  for (const text of [dutyName, absentName, delegateName]) row.append(element('td', '', text));
  for (const text of [standIn.firstDay, standIn.lastDay]) row.append(element('td', 'date', text));
  row.append(element('td', '', standIn.reason), element('td', '', STATES[state]));
  const cell = row.appendChild(element('td'));
  if (mine && (state === 'IN_FORCE' || state === 'TO_COME')) {
    const button = element('button', 'plain', '撤回 Withdraw');
    button.type = 'button';
    button.addEventListener('click', () => act(() => post(`/api/stand-ins/${standIn.id}/withdrawal`),
      '已撤回，未办结的任务退回本人。Withdrawn; tasks not completed come back.'));
    cell.append(button);
  }
  return row;
}

const STATES = { TO_COME: '未开始 To come', IN_FORCE: '有效 In force', OVER: '已届满 Over', WITHDRAWN: '已撤回 Withdrawn' };
