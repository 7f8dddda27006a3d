/** A loan's plan beside what was paid, as a chart and a table, and how each figure came about. Every figure is of the one day that is named. */
import { get } from './api.js';
import { block, facts, nothing, pathOf, table } from './case-parts.js';
import { element } from './case-view.js';
import { explanation } from './explanation.js';
import { written } from './format.js';
import { labelOf } from './labels.js';
import { planAndPayments } from './schedule-chart.js';
import { statement } from './statement.js';
import { say } from './texts.js';

/** Rows of the table that are in sight before it is scrolled. */
const LONG = 24;
const money = value => written(value, 'money');

export async function show(place, caseId) {
  const { loan } = await get(pathOf(caseId, 'schedule'));
  if (!loan) {
    place.replaceChildren(nothing(say('case.no-schedule-before-the-loan')));
    return;
  }
  const chart = element('div', 'chart');
  const rows = planOf(loan);
  if (loan.rows.length > LONG) rows.classList.add('tall');
  place.replaceChildren(
    block(say('case.where-the-loan-stands'), say('case.as-of', { day: loan.asOf }), facts(standing(loan)), papers(loan.number)),
    block(say('case.planned-and-paid'), null, chart, element('p', 'hint', say('case.what-the-chart-shows'))),
    block(say('case.schedule-of-payments'), say('case.as-of', { day: loan.asOf }), rows),
    explanation(loan.number, loan.asOf), statement(loan.number));
  await planAndPayments(chart, loan);
}

function standing(loan) {
  const late = loan.daysPastDue > 0 ? say('case.days-late', { days: loan.daysPastDue }) : '';
  return [[say('case.loan-number'), loan.number], [say('case.principal-lent'), money(loan.principal)], [say('case.outstanding'), money(loan.outstanding)],
    [say('case.state'), [labelOf(loan.state), late].filter(Boolean).join(' · ')], [say('case.due-that-day'), money(loan.due)],
    [say('case.settles-it-that-day'), money(loan.payoff)], [say('case.paid-out-on'), loan.disbursedOn], [say('case.matures-on'), loan.maturesOn]];
}

const COLUMNS = [[say('case.instalment'), 'figure'], [say('case.due-on'), 'date'], [say('case.principal'), 'figure'], [say('case.interest'), 'figure'],
  [say('case.planned'), 'figure'], [say('case.unpaid'), 'figure'], [say('case.balance-afterwards'), 'figure'], [say('case.state'), 'date']];

function planOf({ rows }) {
  return table(COLUMNS, rows.map(row => [String(row.number), dueOf(row), money(row.principal), money(row.interest), money(row.payment), unpaidOf(row),
    money(row.balance), element('span', `tag ${KINDS[row.status] ?? ''}`, labelOf(row.status))]));
}

const KINDS = { PAID: 'good', PARTLY_PAID: 'warn', UNPAID: 'bad', WRITTEN_OFF: 'bad' };

function dueOf({ dueOn, adjustedDueOn }) {
  return adjustedDueOn === dueOn ? dueOn : say('case.moved-to', { day: dueOn, moved: adjustedDueOn });
}

/** Cents as whole numbers add up without error. */
const cents = amount => BigInt(amount.replace('.', ''));

function unpaidOf(row) {
  const sum = cents(row.principalUnpaid) + cents(row.interestUnpaid);
  return sum === 0n ? '' : money(`${sum / 100n}.${String(sum % 100n).padStart(2, '0')}`);
}

/** To take home. */
function papers(number) {
  const line = element('p', 'papers');
  for (const [paper, name] of [['schedule', say('case.schedule')], ['statement', say('case.statement')]]) {
    for (const format of ['csv', 'pdf']) {
      const link = element('a', '', `${name} ${format.toUpperCase()}`);
      link.href = `/api/loans/${encodeURIComponent(number)}/${paper}.${format}`;
      link.download = '';
      line.append(link, ' ');
    }
  }
  return line;
}
