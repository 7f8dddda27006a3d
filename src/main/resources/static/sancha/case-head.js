/** The head of a case: whose it is, for how much, how far it has come and what waits. */
import { element } from './case-view.js';
import { written } from './format.js';
import { labelOf } from './labels.js';
import { named } from './language.js';
import { STEPS, stepName } from './steps.js';
import { say } from './texts.js';

/** @param head as the server tells it */
export function headOf(place, head) {
  const title = element('h1', '', head.customer ?? say('case.customer-not-identified'));
  const amount = head.amount && say(head.lent ? 'case.lent-amount' : 'case.asked-amount', { amount: written(head.amount, 'money') });
  const about = [head.product && labelOf(head.product), amount, named(head.branchName ?? head.branch),
    head.manager && say('case.managed-by', { name: head.manager }), say('case.opened-on', { day: head.openedOn })].filter(Boolean).join(' · ');
  const numbers = [say('case.case', { id: head.caseId }), head.loanNumber && say('case.loan-of-number', { number: head.loanNumber })]
    .filter(Boolean).join(' · ');
  const elsewhere = head.takenOver ? [element('p', 'numbers', say('case.taken-over', head.takenOver))] : [];
  place.replaceChildren(title, element('p', 'about', about), element('p', 'numbers', numbers), ...elsewhere, stepper(head), standing(head));
}

/** The eleven steps, and where the case is among them. */
function stepper({ step, outcome }) {
  const list = element('ol', 'stepper');
  const at = STEPS.indexOf(step);
  STEPS.forEach((key, i) => {
    const item = list.appendChild(element('li', i < at || (outcome === 'loan-settled' && i <= at) ? 'past' : i === at ? outcome ? 'ended' : 'now' : '', ''));
    item.append(element('i', '', String(i + 1)), element('span', '', stepName(key)));
    if (i === at) item.setAttribute('aria-current', 'step');
  });
  return list;
}

function standing({ outcome, closedOn, waiting }) {
  if (outcome) return element('p', 'standing', say('case.ended-as', { outcome: labelOf(outcome), day: closedOn }));
  if (!waiting.length) return element('p', 'standing', say('case.nothing-waits'));
  const [first, ...others] = waiting;
  const held = first.holder ? say('case.with', { name: first.holder }) : say('case.nobody-yet', { duty: named(first.duty) });
  const due = first.dueOn ? say('case.due', { day: written(first.dueOn, 'datetime').slice(0, 10) }) : '';
  const more = others.length ? say('case.and-others', { count: others.length }) : '';
  const task = named(first.name).replace(/\s*\n\s*/g, ' ');
  return element('p', 'standing now', [say('case.waits-for', { task }), held, due, more].filter(Boolean).join(' · '));
}
