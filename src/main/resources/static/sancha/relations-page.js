/** Relations of the bank's people: declaring one's own, and reading them. */
import { get, post } from './api.js';
import { element } from './case-view.js';
import { either } from './language.js';
import { carryToken, notice } from './page.js';
import { say } from './texts.js';

const rows = document.querySelector('tbody');
const entry = document.querySelector('form.entry');

carryToken();
entry.addEventListener('submit', async event => {
  event.preventDefault();
  try {
    await post('/api/staff-relations', Object.fromEntries(new FormData(entry)));
    entry.reset();
    notice(say('relations.declared'), 'info');
    await list();
  } catch (refused) {
    notice(refused.message);
  }
});
begin().catch(refused => notice(refused.message));

async function begin() {
  const kinds = await get('/api/staff-relations/kinds');
  entry.elements.relation.replaceChildren(...kinds.map(kind => new Option(either(kind.chinese, kind.english), kind.id)));
  await list();
}

async function list() {
  const found = await get('/api/staff-relations');
  rows.replaceChildren(...found.map(rowOf));
}

function rowOf({ relation, userName }) {
  const row = element('tr');
  for (const text of [userName, either(relation.relationChinese, relation.relationEnglish), relation.name,
    relation.identity || '—', relation.validFrom, relation.endedOn || '—']) {
    row.append(element('td', '', text));
  }
  return row;
}
