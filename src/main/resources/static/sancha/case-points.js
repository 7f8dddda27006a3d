/** What warns of a case, and what in it is still open, each a sentence. */
import { alikeSentences } from './alike.js';
import { labelOf } from './labels.js';
import { either, named, oneOf } from './language.js';
import { withoutIds } from './case-story.js';
import { written } from './format.js';
import { say } from './texts.js';

/** Sentences about what speaks against the case, or threatens the loan. */
export function warnings(facts) {
  const { account, customer, exposure, diligence, postloan, collateral, warning } = facts;
  return [
    account?.daysPastDue > 0 && say('case.loan-is-late', { days: account.daysPastDue, amount: written(account.dueTotal, 'money'), day: account.asOf }),
    account && account.riskClass !== 'NORMAL' && say('case.loan-is-classed', { riskClass: labelOf(account.riskClass, 'riskClass') }),
    customer?.check && customer.check.outcome !== 'VERIFIED' && oneOf(customer.check.finding),
    customer?.file?.business?.abnormalOperation && say('case.abnormal-operation'),
    exposure && exposure.outcome !== 'WITHIN' && say('case.beyond-a-limit', { outcome: labelOf(exposure.outcome) }),
    diligence?.loanToValue && !diligence.loanToValue.withinCeiling && say('case.lent-beyond-the-ceiling',
      { percent: written(diligence.loanToValue.percent, 'percent'), ceiling: written(diligence.loanToValue.ceilingPercent, 'percent') }),
    collateral?.shortfall && oneOf(collateral.shortfall),
    postloan?.plan && account && !closed(account.state) && postloan.plan.closesOn < account.asOf
      && say('case.inspection-is-late', { day: postloan.plan.dueOn }),
    ...(warning?.ofLoan ?? []).filter(isOpen).map(one => say('case.warned-of', wordsOf(one))),
    ...(warning?.ofGroup ?? []).map(one => say('case.group-is-warned-of', wordsOf(one))),
    ...(facts.papers?.list ?? []).filter(paper => !paper.withdrawnFor).flatMap(alikeSentences),
    ...(collateral?.items ?? []).filter(item => item.disputed).map(item => say('case.title-is-disputed', { item: item.description })),
  ].filter(Boolean);
}

const isOpen = one => one.state === 'RAISED' || one.state === 'CONFIRMED';

const wordsOf = one => ({ state: labelOf(one.state, 'state'), grade: labelOf(one.grade), signal: oneOf(one.signal), loan: one.loanNumber, day: one.raisedOn });

const closed = state => state === 'SETTLED' || state === 'WRITTEN_OFF';

/** Sentences about what is missing, was found wanting, or waits for an answer. */
export function openPoints(facts) {
  const { customer, application, diligence, review, acceptance, disbursement } = facts;
  const missing = [...customer?.missing ?? [], ...application?.missing ?? []];
  const paid = Boolean(disbursement?.paidOn);
  return [
    ...missing.map(one => say('case.paper-is-missing', { paper: titleOf(one) })),
    ...(acceptance?.findings ?? []).map(findingOf),
    ...(diligence?.originals ?? []).filter(one => !one.seen).map(one => say('case.original-was-not-seen', { paper: named(one.title) })),
    ...(diligence?.objections ?? []).map(one => say('case.objection-of', { by: one.by, reason: one.reason })),
    ...(review?.findings ?? []).filter(failed).map(findingOf),
    ...(review?.points ?? []),
    ...(paid ? [] : disbursement?.checklist ?? []).filter(one => !one.met).map(one => labelOf(one.item)),
  ].filter(Boolean);
}

const titleOf = one => named(one.title ?? labelOf(one.type ?? one.item));

const failed = finding => finding.result !== 'PASS';

const findingOf = one => withoutIds(`${one.rule} ${either(one.chinese, one.english)}`);
