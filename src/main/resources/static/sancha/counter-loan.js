/** A loan at the counter: whose it is, where it stands, what is due on the named day, figure for figure. */
import { element } from './case-view.js';
import { explained } from './explanation.js';
import { written } from './format.js';
import { labelOf } from './labels.js';
import { either, named } from './language.js';
import { ruled } from './rules.js';
import { say } from './texts.js';

const PARTS = ['costs', 'penalty', 'compound', 'interest', 'principal'];
const at = id => document.getElementById(id);

export function showLoan(loan) {
  const { borrower, explained: told } = loan;
  at('whose').replaceChildren(customerOf(borrower), ` ${borrower.loanNumber} `, caseLink(borrower.caseId));
  at('standing').replaceChildren(...pairs([[say('counter.figures-of'), told.on], [say('counter.state'), stateOf(told)],
    [say('counter.class'), labelOf(loan.riskClass, 'riskClass')], [say('counter.matures'), loan.maturesOn],
    [say('counter.outstanding'), written(told.outstanding, 'money')], [say('counter.rate'), written(told.rate, 'percent')],
    [say('counter.held'), written(told.held, 'money')], [say('counter.branch'), named(borrower.branchName) || borrower.branch]]));
  at('due-on').textContent = say('counter.due-on-day', { day: told.on });
  fill(at('parts').querySelector('tbody'), [...PARTS.map(part => partRow(labelOf(part, 'part'), told.due[part], told.payoff[part])),
    totalRow(told)]);
  fill(at('unpaid').querySelector('tbody'), loan.unpaid.length ? loan.unpaid.map(instalmentRow) : [nothingUnpaid()]);
  at('why').querySelector('div').replaceChildren(...explained(told));
  at('may-not').hidden = !loan.mayNot;
  if (loan.mayNot) at('may-not').replaceChildren(...ruled(`${loan.mayNot.rule} ${either(loan.mayNot.zh, loan.mayNot.en)}`));
}

export function fill(body, rows) {
  body.replaceChildren(...rows);
}

const stateOf = told => labelOf(told.state, 'state') + (told.daysPastDue > 0 ? ` ${say('cases.overdue', { days: told.daysPastDue })}` : '');

function customerOf(borrower) {
  if (!borrower.customerId) return element('span', '', written(borrower.customer));
  const link = element('a', '', written(borrower.customer));
  link.href = `/customer.html?customer=${borrower.customerId}`;
  return link;
}

function caseLink(caseId) {
  const link = element('a', '', caseId);
  link.href = `/case.html?id=${encodeURIComponent(caseId)}`;
  return link;
}

function pairs(all) {
  return all.map(([name, value]) => {
    const pair = element('div');
    pair.append(element('dt', '', name), element('dd', '', value));
    return pair;
  });
}

function partRow(name, due, payoff) {
  const row = element('tr');
  row.append(element('td', '', name), element('td', 'figure', written(due, 'money')), element('td', 'figure', written(payoff, 'money')));
  return row;
}

/** The sums are the server's parts, added in whole fen. */
function totalRow(told) {
  const row = partRow(say('counter.total'), sum(told.due), sum(told.payoff));
  row.className = 'total';
  return row;
}

export function sum(dues) {
  const fen = Object.values(dues).reduce((all, one) => all + BigInt(one.replace('.', '')), 0n).toString().padStart(3, '0');
  return `${fen.slice(0, -2)}.${fen.slice(-2)}`;
}

function instalmentRow(due) {
  const row = element('tr');
  row.append(element('td', '', String(due.number)), element('td', 'date', due.adjustedDueOn), element('td', 'figure', written(due.principalUnpaid, 'money')),
    element('td', 'figure', written(due.interestUnpaid, 'money')));
  return row;
}

function nothingUnpaid() {
  const row = element('tr', 'none');
  row.appendChild(element('td', '', say('counter.nothing-unpaid'))).colSpan = 4;
  return row;
}
