/** What an approver needs of a case on one screen: what is asked and proposed, what others said, ratios that moved, limits, what is open, warnings. */
import { get } from './api.js';
import { headOf } from './case-head.js';
import { block, facts as pairs, nothing, pathOf, table } from './case-parts.js';
import { conditionsOf, opinionsOf, proposalsOf } from './case-opinions.js';
import { limitsOf, movedRatios, securityOf } from './case-figures.js';
import { openPoints, warnings } from './case-points.js';
import { element } from './case-view.js';
import { written } from './format.js';
import { labelOf } from './labels.js';
import { say } from './texts.js';

export async function show(place, caseId) {
  const { head, facts } = await get(pathOf(caseId, 'summary'));
  const onItsPage = document.querySelector('main.sancha-case');
  const top = element('header', 'case-head short');
  if (!onItsPage) headOf(top, head);
  const grid = element('div', 'summary');
  const main = element('div');
  const side = element('div');
  const decided = head.takenOver ? [block(say('case.what-is-asked'), null, nothing(say('case.decided-elsewhere', head.takenOver)))]
    : [asked(facts), block(say('case.opinions'), null, opinionsOf(facts), conditionsOf(facts))];
  main.append(...[...decided, movedRatios(facts)].filter(Boolean));
  side.append(...[points(facts), limitsOf(facts), securityOf(facts), loanOf(facts)].filter(Boolean));
  grid.append(main, side);
  place.replaceChildren(...(onItsPage ? [] : [top, pageLink(caseId)]), grid);
}

function pageLink(caseId) {
  const line = element('p', 'open-page');
  const link = element('a', '', say('case.open-the-cases-page'));
  Object.assign(link, { href: `/case.html?${new URLSearchParams({ case: caseId })}`, target: '_blank' });
  line.append(link);
  return line;
}

function asked(facts) {
  const { application } = facts;
  if (!application) return block(say('case.what-is-asked'), null, nothing(say('case.not-applied-yet')));
  return block(say('case.what-is-asked'), null, proposalsOf(facts), pairs([[say('case.purpose'), application.purpose],
    [say('case.repayment'), labelOf(application.repaymentMethod)], [say('case.repaid-from'), application.repaymentSource],
    [say('case.secured-by'), written(application.guaranteeModes)]]));
}

/** Warnings before what is only open; nothing is told as such. */
function points(facts) {
  const warned = warnings(facts);
  const open = openPoints(facts);
  const list = (items, kind) => {
    const made = element('ul', `points ${kind}`);
    made.append(...items.map(text => element('li', '', text)));
    return items.length ? made : null;
  };
  return block(say('case.warnings-and-open-points'), null, list(warned, 'bad'), list(open, 'warn'),
    warned.length + open.length ? null : nothing(say('case.no-warnings-nothing-open')));
}

function loanOf({ account }) {
  if (!account) return null;
  const late = account.daysPastDue > 0 ? say('case.days-late', { days: account.daysPastDue }) : '';
  return block(say('case.where-the-loan-stands'), say('case.as-of', { day: account.asOf }), table([[''], ['', 'figure']], [
    [say('case.outstanding'), written(account.outstanding, 'money')], [say('case.due-that-day'), written(account.dueTotal, 'money')],
    [say('case.settles-it-that-day'), written(account.payoff, 'money')], [say('case.state'), [labelOf(account.state), late].filter(Boolean).join(' · ')],
    [say('case.class'), labelOf(account.riskClass, 'riskClass')], [say('case.matures-on'), account.maturesOn]]));
}
