/** The payment counter: find the loan, see what is due today and why, enter a payment, confirm another's, hand out the receipt. */
import { get, post } from './api.js';
import { element } from './case-view.js';
import { entryActs, receiptLinks } from './counter-entries.js';
import { fill, showLoan, sum } from './counter-loan.js';
import { amount, plain } from './decimals.js';
import { findLoan } from './counter-search.js';
import { moment, written } from './format.js';
import { labelOf } from './labels.js';
import { either } from './language.js';
import { carryToken, notice } from './page.js';
import { refusal } from './rules.js';
import { say } from './texts.js';

/** Milliseconds. */
const AFTER_THE_LAST_KEY = 300;
const at = id => document.getElementById(id);
const entry = at('entry');
let number = new URLSearchParams(location.search).get('loan');
let shown;
/** One payment keeps its key however often it is sent, so that it is booked once. */
let key = newKey();
let latest = 0;
let typing;

carryToken();
findLoan(open);
entry.addEventListener('submit', event => { event.preventDefault(); enter(); });
entry.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(foresee, AFTER_THE_LAST_KEY);
});
at('all-due').addEventListener('click', () => propose(shown.explained.due));
at('all').addEventListener('click', () => propose(shown.explained.payoff));
refresh();

function newKey() {
  // not randomUUID, which there is over HTTPS and on localhost alone
  return `counter-${Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')}`;
}

function open(loan) {
  number = loan;
  key = newKey();
  entry.reset();
  history.replaceState(null, '', `?loan=${encodeURIComponent(loan)}`);
  notice(null);
  refresh();
}

const address = () => `/api/loans/${encodeURIComponent(number)}`;

async function refresh() {
  try {
    showWaiting(await get('/api/payment-entries'));
    if (number) show(await get(`${address()}/counter`));
  } catch (refused) {
    notice(refused.message);
  }
}

function showWaiting(entries) {
  at('waiting').hidden = entries.length === 0;
  fill(at('waiting').querySelector('tbody'), entries.map(one => {
    const row = element('tr');
    const link = element('a', '', one.payment.loanNumber);
    link.href = `/counter.html?loan=${encodeURIComponent(one.payment.loanNumber)}`;
    row.append(element('td', '', written(one.customer)));
    row.appendChild(element('td')).append(link);
    row.append(element('td', 'figure', written(one.payment.amount, 'money')), element('td', '', one.enteredByName),
      element('td', 'date', moment(one.payment.enteredAt)));
    row.appendChild(element('td')).append(entryActs(one, done));
    return row;
  }));
}

function show(loan) {
  shown = loan;
  showLoan(loan);
  at('loan').hidden = false;
  entry.hidden = Boolean(loan.mayNot);
  at('second').textContent = loan.seconds.length
    ? say('counter.from-an-amount-on', { amount: written(loan.twoHandsFrom, 'money'), names: loan.seconds.join(say('counter.comma')) })
    : say('counter.nobody-else-here', { amount: written(loan.twoHandsFrom, 'money') });
  fill(at('paid').querySelector('tbody'), [...loan.entered.filter(one => one.payment.ending !== 'CONFIRMED').map(enteredRow), ...loan.paid.map(paidRow)]);
  foresee();
}

function enteredRow(one) {
  const state = one.waits ? say('counter.waits') : labelOf(one.payment.ending ?? 'LAPSED', 'ending');
  const row = rowOf(one.payment, state, one.enteredByName, one.endedByName);
  if (one.payment.reason) row.children[2].append(element('small', '', one.payment.reason));
  if (one.waits) row.lastChild.append(entryActs(one, done));
  return row;
}

function paidRow({ payment, byName, enteredByName }) {
  const row = rowOf(payment, payment.reversed ? say('counter.taken-back') : say('counter.booked'), enteredByName ?? byName, byName);
  row.lastChild.append(receiptLinks(number, payment.key));
  return row;
}

function rowOf(payment, state, enteredBy, bookedBy) {
  const row = element('tr');
  row.append(element('td', 'date', payment.bankDate), element('td', 'figure', written(payment.amount, 'money')), element('td', '', state),
    element('td', '', written(enteredBy)), element('td', '', written(bookedBy)), element('td'));
  return row;
}

function propose(dues) {
  entry.elements.amount.value = written(sum(dues), 'money');
  foresee();
}

const typed = () => ({ amount: amount(plain(entry.elements.amount.value)), early: entry.elements.early.value || undefined });

/** What the payment would settle, as the server books it. */
async function foresee() {
  const mine = ++latest;
  const place = at('foreseen');
  const { amount: paid, early } = typed();
  if (!number || !paid || entry.hidden) return place.replaceChildren();
  try {
    const told = await get(`${address()}/payments/foreseen?${new URLSearchParams(early ? { amount: paid, early } : { amount: paid })}`);
    if (mine !== latest) return undefined;
    place.replaceChildren(told.rule ? element('p', 'notice error', either(told.zh, told.en)) : allocation(told));
  } catch (refused) {
    if (mine === latest) place.replaceChildren(refusal(refused.message));
  }
  return undefined;
}

function allocation(told) {
  const table = element('table');
  const body = table.appendChild(element('tbody'));
  const parts = [...['costs', 'penalty', 'compound', 'interest', 'principal'].map(part => [part, told.settled[part]]), ['held', told.held]];
  for (const [part, paid] of parts) {
    if (Number(paid) === 0) continue;
    const row = body.appendChild(element('tr'));
    row.append(element('td', '', labelOf(part, 'part')), element('td', 'figure', written(paid, 'money')));
  }
  const row = body.appendChild(element('tr'));
  row.append(element('td', '', say('counter.state-afterwards')), element('td', '', labelOf(told.after, 'state')));
  return table;
}

async function enter() {
  const { amount: paid, early } = typed();
  if (!paid) return notice(say('form.an-amount-in-yuan-at'));
  const button = entry.querySelector('[type=submit]');
  button.disabled = true;
  try {
    const taken = await post(`${address()}/payments`, { key, amount: paid, early });
    const waits = taken.bankDate !== undefined;
    await done(waits ? say('counter.entered-and-waits') : say('counter.booked-now'));
    key = newKey();
    entry.reset();
    foresee();
  } catch (refused) {
    notice(refused.message);
  } finally {
    button.disabled = false;
  }
  return undefined;
}

/** After something was done: the lists anew, and what was done or refused. */
async function done(told, kind = 'info') {
  await refresh();
  notice(told, kind);
}
