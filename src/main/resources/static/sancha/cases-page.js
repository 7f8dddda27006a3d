/** The list of loans, page by page, with the search box above it. */
import { get } from './api.js';
import { element } from './case-view.js';
import { NOTHING, written } from './format.js';
import { labelOf } from './labels.js';
import { making } from './making.js';
import { carryToken, notice } from './page.js';
import { searchBox } from './search-box.js';
import { STEPS } from './steps.js';
import { say } from './texts.js';

const PAGE = 50;
const rows = document.querySelector('.loans tbody');
const more = document.querySelector('.more button');
const standing = document.getElementById('standing');
const csv = document.querySelector('a.csv');
let last;
/** Of two lists under way the later counts. */
let latest = 0;

carryToken();
STEPS.forEach(step => standing.add(new Option(labelOf(step, 'step'), step)));
standing.addEventListener('change', begin);
more.addEventListener('click', load);
searchBox();
making();
begin();

function begin() {
  rows.replaceChildren();
  last = undefined;
  csv.href = `/api/cases.csv?${new URLSearchParams({ standing: standing.value })}`;
  load();
}

async function load() {
  const mine = ++latest;
  more.hidden = true;
  try {
    const after = last ? { afterDay: last.openedOn, after: last.caseId } : {};
    const found = await get(`/api/cases?${new URLSearchParams({ standing: standing.value, ...after, limit: PAGE })}`);
    if (mine !== latest) return;
    found.forEach(one => rows.append(rowOf(one)));
    last = found[found.length - 1] || last;
    more.hidden = found.length < PAGE;
    if (!rows.children.length) rows.append(nothing());
  } catch (refused) {
    notice(refused.message);
  }
}

function nothing() {
  const row = element('tr');
  const cell = row.appendChild(element('td', '', standing.value ? say('cases.none-of-these') : say('cases.there-are-no-loans-yet')));
  cell.colSpan = document.querySelectorAll('.loans th').length;
  return row;
}

function rowOf(one) {
  const row = element('tr');
  row.dataset.open = one.caseId;
  const link = element('a', '', one.caseId);
  link.href = `/case.html?id=${encodeURIComponent(one.caseId)}`;
  row.appendChild(element('td')).append(link);
  const label = (constant, of) => (constant ? labelOf(constant, of) : NOTHING);
  row.append(customerOf(one), cell(label(one.product, 'product')), amountOf(one), cell(label(one.step, 'step')), cell(one.loanNumber),
    cell(stateOf(one, label)), cell(label(one.riskClass, 'riskClass')), cell(one.branch), cell(one.openedOn, 'date'), outcomeOf(one));
  return row;
}

const cell = (text, className = '') => element('td', className, text || NOTHING);

function customerOf(one) {
  if (!one.customerId) return cell(one.customer, 'customer');
  const link = element('a', '', one.customer);
  link.href = `/customer.html?customer=${one.customerId}`;
  const made = element('td', 'customer');
  made.append(link);
  return made;
}

function amountOf(one) {
  const amount = cell(one.amount && written(one.amount, 'money'), 'figure');
  if (one.amount) amount.append(element('small', '', one.lent ? say('cases.lent') : say('cases.applied-for')));
  return amount;
}

const stateOf = (one, label) => label(one.state, 'state') + (one.daysPastDue > 0 ? ` ${say('cases.overdue', { days: one.daysPastDue })}` : '');

function outcomeOf(one) {
  const made = cell(labelOf(one.outcome || 'OPEN', 'outcome'));
  if (one.closedOn) made.append(element('small', 'date', one.closedOn));
  return made;
}
