/** What the customer asked, what each who worked at the case proposed and said, and the conditions so far. */
import { table } from './case-parts.js';
import { element } from './case-view.js';
import { written } from './format.js';
import { labelOf } from './labels.js';
import { oneOf } from './language.js';
import { stepName } from './steps.js';
import { say } from './texts.js';

/** Amount, term and rate as asked, as investigated, and as approved. */
export function proposalsOf(facts) {
  const asked = facts.application;
  const report = facts.diligence?.report;
  const approved = facts.approval?.decision ? facts.approval : null;
  const columns = [[say('case.asked'), asked], [say('case.investigators-propose'), report], [say('case.approved'), approved]].filter(column => column[1]);
  const row = (title, value) => [title, ...columns.map(([, from]) => value(from))];
  return table([[''], ...columns.map(([title]) => [title, 'figure'])], [
    row(say('case.amount'), from => (from.amount ? written(from.amount, 'money') : '')),
    row(say('case.term'), from => (from.termMonths ? say('case.months', { months: from.termMonths }) : '')),
    row(say('case.rate'), from => (from.annualRatePercent ? written(from.annualRatePercent, 'percent') : ''))]);
}

/** Who said what, in the order of the steps. */
export function opinionsOf(facts) {
  const list = element('ol', 'opinions');
  list.append(...[accepted(facts), investigated(facts), reviewed(facts), deliberated(facts), decided(facts)].filter(Boolean));
  if (!list.hasChildNodes()) list.append(element('li', 'none', say('case.nobody-has-said-anything-yet')));
  return list;
}

/** @param good undefined for what is neither for nor against */
function opinion(step, verdict, good, who, on, words) {
  const item = element('li', '');
  const head = element('p');
  head.append(element('b', '', stepName(step)), element('span', `tag ${good === undefined ? '' : good ? 'good' : 'bad'}`, verdict),
    element('small', '', [who, on].filter(Boolean).join(' · ')));
  item.append(head);
  if (words) item.append(element('p', 'words', words));
  return item;
}

const accepted = ({ acceptance }) => acceptance?.outcome && opinion('acceptance', labelOf(acceptance.outcome), acceptance.outcome === 'ACCEPTED',
  acceptance.answeredBy, acceptance.answeredOn, acceptance.reason);

const investigated = ({ diligence }) => diligence?.report && opinion('diligence',
  diligence.report.recommend ? say('case.recommended') : say('case.not-recommended'), diligence.report.recommend,
  [diligence.report.lead, diligence.report.assistant].filter(Boolean).join(say('format.list-separator')), diligence.report.writtenOn,
  diligence.report.sections?.conclusion);

const reviewed = ({ review }) => review?.decision && opinion('review', labelOf(review.decision), review.decision === 'AGREE', review.reviewer,
  review.reviewedOn, review.opinion);

const deliberated = ({ committee }) => committee?.resolution && opinion('committee', labelOf(committee.resolution.outcome),
  committee.resolution.outcome === 'EXEMPT' ? undefined : committee.resolution.outcome === 'PASSED',
  committee.session?.secretary, committee.resolution.sealedOn, oneOf(committee.resolution.reason));

const decided = ({ approval }) => approval?.decision && opinion('approval', labelOf(approval.decision), approval.decision === 'APPROVE', approval.approver,
  approval.issuedOn, approval.opinion);

/** Those of the review and of the approval, each once. */
export function conditionsOf(facts) {
  const conditions = [...new Set([...facts.review?.conditions ?? [], ...facts.approval?.conditions ?? []])];
  if (!conditions.length) return null;
  const place = element('div', 'conditions');
  const list = element('ul', 'points');
  list.append(...conditions.map(text => element('li', '', text)));
  place.append(element('h4', '', say('case.conditions-so-far')), list);
  return place;
}
