/** What may be done in a case beside its tasks: a withdrawal, handing the customer over, a note; and the ways to the customer's page and the counter. */
import { byRule, get, post } from './api.js';
import { classOf } from './case-class.js';
import { notes } from './case-notes.js';
import { element } from './case-view.js';
import { notices } from './case-notices.js';
import { upkeep } from './case-upkeep.js';
import { either } from './language.js';
import { notice } from './page.js';
import { warningForm } from './case-warning.js';
import { refusal, ruled } from './rules.js';
import { say } from './texts.js';

const place = document.getElementById('case-actions');
const asked = new URLSearchParams(location.search);
const caseId = asked.get('case') ?? asked.get('id');
const address = `/api/cases/${encodeURIComponent(caseId)}`;

if (place && caseId) show();

async function show() {
  try {
    const told = await get(`${address}/actions`);
    const line = element('div', 'acts');
    const below = element('div');
    if (told.customerId) line.append(link(`/customer.html?customer=${told.customerId}`, say('case-actions.customer-page')));
    if (told.loanNumber) line.append(link(`/counter.html?loan=${encodeURIComponent(told.loanNumber)}`, say('nav.counter')));
    line.append(button(say('case-actions.notes'), () => notes(below, address, told.note)));
    if (told.loanNumber) line.append(button(say('case-actions.notices'), () => notices(below, address)));
    if (told.loanNumber) line.append(button(say('case-actions.class'), () => classOf(below, address)));
    if (told.loanNumber) line.append(button(say('case-actions.keep-file-up'), () => upkeep(below, address)));
    if (told.handOver) line.append(button(say('case-actions.hand-over'), () => open(below, told.handOver, handOverForm(told.colleagues))));
    if (told.warning) line.append(button(say('case-actions.raise-warning'), () => warn(below, told)));
    if (told.inspection) line.append(button(say('case-actions.order-inspection'), () => orderInspection(below, told)));
    if (told.revaluation) line.append(button(say('case-actions.revalue'), () => open(below, told.revaluation, revaluationForm(told.loanNumber))));
    if (told.spotCheck) line.append(button(say('case-actions.spot-check'), () => open(below, told.spotCheck, spotCheckForm(told.loanNumber))));
    if (told.withdrawal) line.append(button(say('case-actions.withdraw'), () => open(below, told.withdrawal, withdrawalForm())));
    place.replaceChildren(line, below);
  } catch (refused) {
    place.replaceChildren(refusal(refused.message));
  }
}

/** The form of an action, or the sentence that stands against it. */
function open(below, action, form) {
  if (action.may) {
    below.replaceChildren(form);
    form.querySelector('input, select').focus();
  } else {
    below.replaceChildren(refusal(byRule(either(action.zh, action.en), action.rule)));
  }
}

function withdrawalForm() {
  const form = formOf(say('case-actions.customer-withdraws'), [field('reason', say('case-actions.what-the-customer-says'))], say('case-actions.withdraw'));
  form.addEventListener('submit', event => send(event, form, 'withdrawal', say('case-actions.withdrawn')));
  return form;
}

function handOverForm(colleagues) {
  const choice = element('select');
  Object.assign(choice, { name: 'to', required: true });
  choice.append(...Object.entries(colleagues).map(([id, name]) => new Option(name, id)));
  const label = element('label', '', say('case-actions.to-whom'));
  label.append(choice);
  const names = Object.keys(colleagues).length;
  const form = formOf(names ? say('case-actions.all-cases-of-the-customer') : say('case-actions.nobody-to-hand-over-to'),
    [label, field('reason', say('case-actions.why'))], say('case-actions.hand-over'));
  form.querySelector('[type=submit]').disabled = names === 0;
  form.addEventListener('submit', event => send(event, form, 'hand-over', say('case-actions.handed-over')));
  return form;
}

function orderInspection(below, told) {
  const days = Object.assign(field('withinDays', say('case-actions.within-days')), { className: '' });
  Object.assign(days.querySelector('input'), { type: 'number', min: 1, max: 366, step: 1 });
  const loan = Object.assign(element('input'), { type: 'hidden', name: 'loanNumber', value: told.loanNumber });
  const form = formOf(say('case-actions.a-key-inspection-is-made-soon'), [days, field('reason', say('case-actions.why-inspected')), loan],
    say('case-actions.order-inspection'));
  form.addEventListener('submit', event => send(event, form, '/api/inspection-orders', say('case-actions.inspection-ordered')));
  open(below, told.inspection, form);
}

async function warn(below, told) {
  const form = await warningForm(told.loanNumber, formOf);
  form.addEventListener('submit', event => send(event, form, '/api/warnings', say('case-actions.warning-raised')));
  open(below, told.warning, form);
}

function revaluationForm(loanNumber) {
  const form = formOf(say('case-actions.security-is-valued-anew'), [field('reason', say('case-actions.why-valued-anew'))], say('case-actions.revalue'));
  const to = `/api/loans/${encodeURIComponent(loanNumber)}/revaluations`;
  form.addEventListener('submit', event => send(event, form, to, say('case-actions.revaluation-begun')));
  return form;
}

function spotCheckForm(loanNumber) {
  const form = formOf(say('case-actions.visited-unannounced'), [field('reason', say('case-actions.why-chosen'))], say('case-actions.spot-check'));
  const to = `/api/loans/${encodeURIComponent(loanNumber)}/spot-checks`;
  form.addEventListener('submit', event => send(event, form, to, say('case-actions.spot-check-begun')));
  return form;
}

/** @param what the last part of the case's own address, or a whole one */
async function send(event, form, what, done) {
  event.preventDefault();
  const told = form.querySelector('.notice');
  const button = form.querySelector('[type=submit]');
  button.disabled = true;
  try {
    const filled = [...new FormData(form)].filter(([, value]) => value !== '');
    await post(what.startsWith('/') ? what : `${address}/${what}`, Object.fromEntries(filled));
    await show();
    notice(done, 'info');
  } catch (refused) {
    told.hidden = false;
    told.replaceChildren(...ruled(refused.message));
    button.disabled = false;
  }
}

function formOf(lead, fields, act) {
  const form = element('form', 'panel entry');
  const told = element('p', 'notice error wide');
  told.hidden = true;
  told.setAttribute('role', 'alert');
  const submit = Object.assign(element('button', '', act), { type: 'submit' });
  form.append(element('p', 'wide', lead), ...fields, submit, told);
  return form;
}

function field(name, title) {
  const label = element('label', 'wide', title);
  label.append(Object.assign(element('input'), { type: 'text', name, required: true, maxLength: 200 }));
  return label;
}

function link(to, text) {
  const made = element('a', 'button plain small', text);
  made.href = to;
  return made;
}

function button(text, act) {
  const made = element('button', 'plain small', text);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}
