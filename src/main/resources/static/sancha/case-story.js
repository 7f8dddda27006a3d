/** What happened in a case, as sentences, the newest first, a page at a time. */
import { get } from './api.js';
import { block, facts, nothing, pathOf } from './case-parts.js';
import { element } from './case-view.js';
import { moment } from './format.js';
import { labelOf } from './labels.js';
import { named, oneOf } from './language.js';
import { ruleLink } from './rules.js';
import { STEPS, stepName } from './steps.js';
import { say, sayIfKnown } from './texts.js';

const PAGE = 50;

export async function show(place, caseId) {
  const first = await ask(caseId, {});
  const list = element('div', 'story');
  const more = element('button', 'plain', say('case.earlier'));
  more.type = 'button';
  const filters = filtersOf(first.people, again);
  let wish = {};
  let next;
  more.addEventListener('click', async () => put(await ask(caseId, { ...wish, before: next }), false));
  place.replaceChildren(filters, list, more);
  put(first, true);

  async function again(wanted) {
    wish = wanted;
    put(await ask(caseId, wish), true);
  }

  function put(page, anew) {
    if (anew) list.replaceChildren();
    append(list, page.lines);
    if (!list.hasChildNodes()) list.append(nothing(say('case.nothing-of-this')));
    next = page.next;
    more.hidden = !next;
  }
}

const ask = (caseId, wish) => get(pathOf(caseId, `story?${new URLSearchParams({ limit: PAGE, ...wish })}`));

function filtersOf(people, again) {
  const form = element('form', 'filters');
  const step = select(say('case.step'), [['', say('case.all-steps')], ...STEPS.map(key => [key, stepName(key)])]);
  const person = select(say('case.person'), [['', say('case.everybody')], ...people.map(one => [one.id, one.id === 'system' ? say('case.system') : one.name])]);
  const refused = element('label', 'check', say('case.refused-only'));
  const box = element('input');
  box.type = 'checkbox';
  refused.prepend(box);
  form.append(step, person, refused);
  form.addEventListener('change', () => {
    const [ofStep, byPerson] = [...form.querySelectorAll('select')].map(one => one.value);
    again({ ...(ofStep && { step: ofStep }), ...(byPerson && { person: byPerson }), ...(box.checked && { refused: true }) });
  });
  form.addEventListener('submit', event => event.preventDefault());
  return form;
}

function select(title, options) {
  const label = element('label', '', '');
  const chosen = element('select');
  chosen.append(...options.map(([value, text]) => Object.assign(element('option', '', text), { value })));
  label.append(element('span', '', title), chosen);
  return label;
}

/** A heading a day, under it what happened. */
function append(list, lines) {
  for (const line of lines) {
    let day = list.lastElementChild;
    if (day?.dataset.day !== line.bankDate) {
      day = list.appendChild(block(line.bankDate, null, element('ol')));
      day.dataset.day = line.bankDate;
    }
    day.querySelector('ol').append(sentenceOf(line));
  }
}

function sentenceOf(line) {
  const item = element('li', line.outcome === 'REFUSED' ? 'refused' : '');
  const what = element('p');
  what.append(element('time', '', moment(line.at).slice(-5)), element('b', '', line.by ?? say('case.system')), ' ', deedOf(line));
  item.append(what);
  const why = element('p', 'why', withoutIds(oneOf(line.message)));
  if (line.rule) why.prepend(ruleLink(line.rule, 'rule'), ' ');
  if (line.rule || line.message) item.append(why);
  if (line.proof) item.append(proofOf(line));
  return item;
}

const DONE = ['DONE', 'REFUSED', 'UPLOADED', 'UNMASKED'];

/** What was done, and what came of it. */
function deedOf({ task, taskName, outcome, process }) {
  const deed = taskName ? named(taskName).replace(/\s*\n\s*/g, ' ') : sayIfKnown(`label.${task}`) ?? say('case.outside-the-diagrams');
  const step = process && process !== 'credit-lifecycle' ? say('case.in-step', { step: stepName(process) }) : '';
  const values = { deed, step };
  if (outcome === 'REFUSED') return say('case.was-refused', values);
  if (outcome === 'UPLOADED') return say('case.sent-a-file', values);
  if (outcome === 'UNMASKED') return say('case.saw-a-number', values);
  return DONE.includes(outcome) || labelOf(outcome) === deed ? say('case.did', values) : say('case.did-and-came-to', { ...values, outcome: labelOf(outcome) });
}

/** A sentence names people as 王建国（relationship-manager）: readers know them by name. */
export const withoutIds = text => (text ?? '').replace(/（[a-z][a-z0-9]*(?:-[a-z0-9]+)*）/g, '');

/** By which an auditor finds the record again. */
function proofOf({ seq, proof }) {
  const details = element('details', 'proof');
  details.append(element('summary', '', say('case.record', { seq })), facts([[say('case.user-id'), proof.actor], [say('case.diagram'), proof.diagram],
    [say('case.task-id'), proof.taskId], [say('case.hash-of-entry'), proof.enteredSha256], [say('case.hash-of-record'), proof.hash]]));
  return details;
}
