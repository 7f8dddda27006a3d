/** The statement of account: what was booked, line by line, with what is owed after each; asked for when it is opened, a page at a time. */
import { get } from './api.js';
import { element } from './case-view.js';
import { written } from './format.js';
import { refusal } from './rules.js';
import { say } from './texts.js';

const PAGE = 100;
const CLASSES = { money: 'figure', date: 'date' };
const COLUMNS = [['bankDate', say('case.booked'), 'date'], ['valueDate', say('case.value-date'), 'date'], ['what', say('case.kind'), 'words'],
  ['debit', say('case.debit'), 'words'], ['credit', say('case.credit'), 'words'], ['amount', say('case.amount'), 'money'],
  ['principal', say('case.principal'), 'money'], ['receivable', say('case.receivable'), 'money'], ['held', say('case.held'), 'money']];

/** @param number the loan */
export function statement(number) {
  const section = element('details', 'statement block');
  const table = element('table');
  const head = table.appendChild(element('thead')).appendChild(element('tr'));
  head.append(...COLUMNS.map(([, title, kind]) => element('th', kind === 'money' ? 'figure' : '', title)));
  const body = table.appendChild(element('tbody'));
  const scrolling = element('div', 'scrolling tall');
  scrolling.append(table);
  const more = element('button', 'plain', say('case.later-lines'));
  Object.assign(more, { type: 'button', hidden: true });
  section.append(element('summary', '', say('case.statement-of-account')), scrolling, more);
  let after = 0;
  const load = async () => {
    try {
      const page = await get(`/api/loans/${encodeURIComponent(number)}/statement?after=${after}&limit=${PAGE}`);
      body.append(...page.lines.map(rowOf));
      after = page.next;
      more.hidden = !page.next;
    } catch (refused) {
      scrolling.replaceChildren(refusal(refused.message));
    }
  };
  section.addEventListener('toggle', load, { once: true });
  more.addEventListener('click', load);
  return section;
}

function rowOf(line) {
  const row = element('tr');
  row.append(...COLUMNS.map(([name, , kind]) => element('td', CLASSES[kind] ?? '', written(line[name], kind))));
  return row;
}
