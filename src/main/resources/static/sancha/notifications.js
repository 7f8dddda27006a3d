/** What a notification says, at the bell and on the page of one's own, and where it leads. */
import { written } from './format.js';
import { labelOf } from './labels.js';
import { named, oneOf } from './language.js';
import { say } from './texts.js';

/** To the task while that waits, else to the case; nothing where there is neither. */
export function linkOf({ told }) {
  if (told.taskId) return `/camunda/app/tasklist/default/#/?task=${encodeURIComponent(told.taskId)}`;
  if (/^CLASS_RUN/.test(told.what)) return '/class-run.html';
  return told.caseId ? `/case.html?id=${encodeURIComponent(told.caseId)}` : null;
}

/** @return lines of text: what happened; whose case and for how much; in which step; who did it and why; when */
export function linesOf({ told, subject, inPlaceOf, causedBy }) {
  const amount = subject.amount ? say('card.yuan', { amount: written(subject.amount, 'money') }) : null;
  const title = say(`label.happening.${told.what}`, { task: named(told.taskName), due: told.dueOn, ending: labelOf(told.detail, 'ending'),
    count: told.detail });
  return [inPlaceOf ? `${title} ${say('bell.in-place-of', { who: inPlaceOf })}` : title,
    joined(subject.customer, amount, told.caseId, told.process && labelOf(told.process, 'step')), joined(causedBy, why(told)), moment(told.toldAt)]
    .filter(Boolean);
}

const WHY = {
  RETURNED: detail => oneOf(detail),
  OVERTAKEN: detail => detail.split(' ').map(one => labelOf(one, 'measure')).join(' → '),
  CLASS_LOWERED: detail => detail.split(' ').map(one => labelOf(one, 'riskClass')).join(' → '),
};

const why = ({ what, detail }) => (detail && WHY[what] ? WHY[what](detail) : null);

const joined = (...parts) => parts.filter(Boolean).join(' · ');

const moment = at => written(at, 'datetime');
