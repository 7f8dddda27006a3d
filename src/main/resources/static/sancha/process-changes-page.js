/** Changes to processes, the latest first. */
import { get } from './api.js';
import { element } from './case-view.js';
import { listed, moment } from './format.js';
import { named, halfOf } from './language.js';
import { carryToken, notice } from './page.js';
import { stateOf } from './process-change-words.js';
import { say } from './texts.js';

const PAGE = 50;
const rows = document.querySelector('tbody');
const more = document.querySelector('.more button');

carryToken();
more.addEventListener('click', () => load(rows.lastElementChild.dataset.id));
load('9223372036854775807');

async function load(before) {
  try {
    const found = await get(`/api/process-changes?${new URLSearchParams({ before, limit: PAGE })}`);
    found.forEach(one => rows.append(rowOf(one)));
    more.hidden = found.length < PAGE;
    if (!rows.childElementCount) notice(say('process-changes.there-are-no-changes-yet'), 'info');
  } catch (refused) {
    notice(refused.message);
  }
}

function rowOf({ change, state, proposedByName, endedByName, files }) {
  const row = element('tr');
  row.dataset.id = change.id;
  const link = element('a', '', named(change.name));
  link.href = `/process-change.html?id=${change.id}`;
  const what = element('td');
  what.append(link, element('small', '', files.length > 4 ? say('process-changes.files', { first: listed(files.slice(0, 4)), count: files.length })
    : listed(files)));
  const where = element('td');
  where.append(stateOf(state));
  const why = element('td');
  why.append(change.kind === 'BUILD' ? halfOf(change.reason) : change.reason || '—');
  row.append(element('td', 'date', `#${change.id}`), what, where, act(change.proposedBy === 'system' ? say('process-changes.system') : proposedByName,
    change.proposedAt),
    why,
    change.endedBy && change.kind !== 'BUILD' ? act(endedByName, change.endedAt, change.endReason) : element('td', '', '—'));
  return row;
}

function act(by, at, said) {
  const cell = element('td', '', by);
  cell.append(element('small', '', moment(at)));
  if (said) cell.append(element('small', '', said));
  return cell;
}
