/** Hand-overs of many customers (CUS-06): the head asks, who receives answers of each, and what became of it stands as a list. */
import { get, post } from './api.js';
import { table } from './case-parts.js';
import { element } from './case-view.js';
import { written } from './format.js';
import { labelOf } from './labels.js';
import { either } from './language.js';
import { carryToken, notice } from './page.js';
import { ruled } from './rules.js';
import { say } from './texts.js';

const manager = document.getElementById('manager');
const search = document.getElementById('search');
const form = document.querySelector('form.say');
const count = document.querySelector('.counted');
const place = document.querySelector('.lines');
const latest = document.querySelector('.latest');
const which = document.querySelector('.which');
const chosen = new Set();
let desk;
let customers = [];

carryToken();
manager.addEventListener('change', () => load().catch(told));
search.addEventListener('input', show);
form.addEventListener('submit', ask);
form.querySelector('.all').addEventListener('click', () => { shown().filter(one => !one.receiver).forEach(one => chosen.add(one.customerId)); show(); });
begin().catch(told);

async function begin() {
  await managers();
  await requests();
  await load();
}

async function managers() {
  const before = manager.selectedIndex < 0 ? null : manager.value;
  desk = await get('/api/hand-overs/managers');
  manager.replaceChildren(...desk.managers.map(one => new Option(`${one.name ?? say('hand-over.nobody')} · ${one.customers}`
    + `${one.atWork ? '' : ` · ${say('hand-over.not-at-work')}`}`, one.manager ?? '')));
  if (desk.managers.some(one => (one.manager ?? '') === before)) manager.value = before;
}

async function requests() {
  const found = await get('/api/hand-overs');
  latest.replaceChildren(table([[say('hand-over.number')], [say('hand-over.asked-on')], [say('hand-over.former')], [say('hand-over.receiver')],
    [say('hand-over.customers'), 'figure'], [say('hand-over.open'), 'figure'], [say('hand-over.reason')], ['']], found.map(one => [
    button(String(one.id), 'plain', () => open(one).catch(told)), one.askedOn, one.former ?? say('hand-over.nobody'), one.receiver,
    String(one.customers), String(one.open), one.reason,
    files(one)]), say('hand-over.none-yet')));
  const mine = found.find(one => one.open && one.receiverId === desk?.me);
  if (mine) await open(mine);
}

function files(one) {
  const both = document.createDocumentFragment();
  both.append(link(`/api/hand-overs/${one.id}.pdf`, 'PDF'), ' ', link(`/api/hand-overs/${one.id}.csv`, 'CSV'));
  return both;
}

async function open(one) {
  const lines = await get(`/api/hand-overs/${one.id}/customers`);
  const mine = one.receiverId === desk.me;
  which.hidden = false;
  which.replaceChildren(element('h3', '', say('hand-over.which', { number: one.id, former: one.former ?? say('hand-over.nobody'), receiver: one.receiver })),
    table([[mine ? say('hand-over.choose') : ''], [say('hand-over.customer')], [say('hand-over.cases'), 'figure'], [say('hand-over.loans'), 'figure'],
      [say('hand-over.owed'), 'figure'], [say('hand-over.outcome')], [say('hand-over.answered-on')], [say('hand-over.why')]],
    lines.map(line => [mine && !line.outcome ? box(line, true) : '', caseOf(line), String(line.cases), String(line.loans), written(line.owed, 'money'),
      labelOf(line.outcome ?? 'WAITING', 'handOver'), line.answeredOn ?? '', line.zh ? sentence(line) : ''])));
  if (mine && one.open) which.append(answerForm(one));
  if (desk.mayAsk && one.open) which.append(button(say('hand-over.withdraw'), 'plain', () => withdraw(one).catch(told)));
}

async function withdraw(one) {
  const lines = await post(`/api/hand-overs/${one.id}/withdrawal`, {});
  await requests();
  await open(one);
  await load();
  return outcome(lines, say('hand-over.withdrawn', { count: lines.filter(line => line.done).length }));
}

function answerForm(one) {
  const reason = Object.assign(element('input'), { type: 'text', maxLength: 200 });
  const label = element('label', 'wide');
  label.append(element('span', '', say('hand-over.why-not')), reason);
  const row = element('div', 'entry');
  const send = accept => answer(one, accept, reason.value).catch(told);
  row.append(label, button(say('hand-over.accept'), '', () => send(true)), button(say('hand-over.decline'), 'plain', () => send(false)));
  return row;
}

async function answer(one, accept, reason) {
  const picked = [...which.querySelectorAll('input:checked')].map(tick => Number(tick.value));
  if (!picked.length) return notice(say('hand-over.choose-some'));
  const lines = await post(`/api/hand-overs/${one.id}/answers`, { customers: picked, accept, reason: reason || null });
  await Promise.all([managers(), requests()]);
  await open(one);
  await load();
  return outcome(lines, say(accept ? 'hand-over.taken' : 'hand-over.declined', { count: lines.filter(line => line.done).length }));
}

async function load() {
  chosen.clear();
  const some = manager.selectedIndex >= 0;
  form.hidden = !desk.mayAsk || !some;
  const receivers = Object.entries(desk.receivers).filter(([id]) => id !== manager.value && id !== desk.me);
  form.elements.to.replaceChildren(...receivers.map(([id, name]) => new Option(name, id)));
  customers = some ? await get(`/api/hand-overs/managers/${encodeURIComponent(manager.value || '-')}/customers`) : [];
  show();
}

function shown() {
  const wanted = search.value.trim();
  return customers.filter(one => (one.name ?? '').includes(wanted) || one.caseId.includes(wanted));
}

function show() {
  count.textContent = say('hand-over.counted', { shown: shown().length, all: customers.length, chosen: chosen.size });
  place.replaceChildren(table([[form.hidden ? '' : say('hand-over.choose')], [say('hand-over.customer')], [say('hand-over.cases'), 'figure'],
    [say('hand-over.loans'), 'figure'], [say('hand-over.owed'), 'figure'], [say('hand-over.tasks'), 'figure'], [say('hand-over.going-to')]],
  shown().map(one => [form.hidden || one.receiver ? '' : box(one, chosen.has(one.customerId), chosen), caseOf(one), String(one.cases), String(one.loans),
    written(one.owed, 'money'), String(one.tasks), one.receiver ?? '']), say('hand-over.no-customers')));
}

async function ask(event) {
  event.preventDefault();
  if (!chosen.size) return notice(say('hand-over.choose-some'));
  const { to, reason } = Object.fromEntries(new FormData(form));
  try {
    const { lines } = await post('/api/hand-overs', { manager: manager.value, to, customers: [...chosen], reason });
    form.reset();
    await requests();
    await load();
    outcome(lines, say('hand-over.is-asked', { count: lines.filter(line => line.done).length }));
  } catch (error) {
    told(error);
  }
  return undefined;
}

/** What was done, and what was refused of which customer. */
function outcome(lines, sentenceOfAll) {
  const refused = lines.filter(line => !line.done);
  notice(sentenceOfAll, 'info');
  const said = document.querySelector('main > .notice');
  refused.forEach(line => {
    const name = customers.find(one => one.customerId === line.customerId)?.name ?? line.customerId;
    const words = element('p', 'refused', `${name}：`);
    words.append(...ruled(`${either(line.zh, line.en)} (${line.rule})`));
    said.append(words);
  });
}

function sentence(line) {
  const words = element('span');
  words.append(...ruled(line.rule ? `${either(line.zh, line.en)} (${line.rule})` : either(line.zh, line.en)));
  return words;
}

function caseOf(one) {
  return link(`/case.html?id=${encodeURIComponent(one.caseId)}`, one.name ?? one.caseId);
}

function box(one, checked, into) {
  const tick = Object.assign(element('input'), { type: 'checkbox', value: one.customerId, checked });
  tick.setAttribute('aria-label', `${say('hand-over.choose')} ${one.name ?? one.caseId}`);
  tick.addEventListener('change', () => {
    if (!into) return;
    into[tick.checked ? 'add' : 'delete'](one.customerId);
    count.textContent = say('hand-over.counted', { shown: shown().length, all: customers.length, chosen: chosen.size });
  });
  return tick;
}

function link(href, text) {
  return Object.assign(element('a', '', text), { href });
}

function told(error) {
  notice(error.message);
}

function button(text, className, act) {
  const made = Object.assign(element('button', className, text), { type: 'button' });
  made.addEventListener('click', act);
  return made;
}
