/** What if: on the page of a change, its tables asked again for past decisions, and what was asked so far. */
import { get, post } from './api.js';
import { element } from './case-view.js';
import { grouped } from './decimals.js';
import { byAt, listed, today } from './format.js';
import { notice } from './page.js';
import { say } from './texts.js';

const STATES = { RUNNING: say('what-if.running'), FINISHED: say('what-if.finished'), FAILED: say('what-if.failed'), NOT_FINISHED: say('what-if.not-finished') };
const MOST = 100000;

/**
 * @param change number of the change
 * @param remind where to say which tables have not been replayed, or null
 * @return the panel; hidden where the change answers nothing otherwise
 */
export async function whatIf(change, remind) {
  const section = element('section', 'panel what-if');
  section.append(element('h3', '', say('what-if.what-if')));
  const path = `/api/process-changes/${encodeURIComponent(change)}/replays`;
  const { may, tables = [], replays = [] } = await get(path);
  section.hidden = !tables.length && !replays.length;
  section.append(element('p', 'hint', say('what-if.past-decisions-asked-again-by')));
  if (may && tables.length) section.append(form(path, tables));
  if (replays.length) section.append(list(replays));
  const untried = tables.filter(table => !table.replayed).map(table => table.decision);
  if (may && remind && untried.length) {
    remind.append(element('p', 'untried', say('what-if.not-replayed-yet', { tables: listed(untried) })));
  }
  return section;
}

function form(path, tables) {
  const made = element('form', 'entry');
  const decision = element('select');
  decision.name = 'decision';
  decision.append(...tables.map(table => new Option(table.decision, table.decision)));
  const from = field('date', 'from', '');
  const until = field('date', 'until', today());
  const begin = element('button', '', say('what-if.replay'));
  const nothing = element('span', 'hint', say('what-if.this-table-has-decided-nothing'));
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
  made.append(labelled(say('what-if.table'), decision), labelled(say('what-if.from'), from), labelled(say('what-if.until'), until),
    labelled(say('what-if.the-latest'), most), begin,
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
  // what is wrong is said by the rule
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

function list(replays) {
  const table = element('table', 'replays');
  const head = table.appendChild(element('thead')).appendChild(element('tr'));
  head.append(...['#', say('what-if.table'), say('what-if.period'), say('what-if.looked-at'), say('what-if.otherwise'), say('what-if.cannot-be-told'),
    say('what-if.asked-by')]
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
  cell('', byAt(askedByName, replay.askedAt));
  return made;
}
