/** What may be done with an entry that waits: another confirms it, whoever may act cancels it with a reason; and the receipt of what was booked. */
import { post } from './api.js';
import { element } from './case-view.js';
import { say } from './texts.js';

/** @param one as the server tells an entry @param done is told what was done, and how */
export function entryActs(one, done) {
  const place = element('span', 'acts');
  const address = `/api/payment-entries/${one.payment.id}`;
  if (one.mine) place.append(element('span', 'hint', say('counter.another-confirms')));
  else place.append(button(say('counter.confirm'), '', () => act(() => post(`${address}/confirmation`), say('counter.confirmed-and-booked'), done)));
  place.append(button(say('counter.cancel'), 'plain', () => askReason(place, address, done)));
  return place;
}

function askReason(place, address, done) {
  const form = element('form');
  const reason = Object.assign(element('input'), { type: 'text', required: true, minLength: 2, maxLength: 200, placeholder: say('counter.why-cancelled') });
  reason.setAttribute('aria-label', reason.placeholder);
  form.append(reason, Object.assign(button(say('counter.cancel'), 'plain'), { type: 'submit' }));
  form.addEventListener('submit', event => {
    event.preventDefault();
    act(() => post(`${address}/cancellation`, { reason: reason.value }), say('counter.cancelled'), done);
  });
  place.replaceChildren(form);
  reason.focus();
}

async function act(what, told, done) {
  try {
    await what();
    await done(told);
  } catch (refused) {
    await done(refused.message, 'error');
  }
}

/** The receipt, which is Chinese, and its copy to read. @param key of a payment that is on the books */
export function receiptLinks(number, key) {
  const links = element('span', 'ways-of-file');
  links.append(link(say('counter.receipt'), number, { key }), ' ', link(say('case.printout-copy'), number, { key, language: 'en' }));
  return links;
}

function link(text, number, asked) {
  const made = element('a', '', text);
  made.href = `/api/loans/${encodeURIComponent(number)}/receipt.pdf?${new URLSearchParams(asked)}`;
  made.download = '';
  return made;
}

function button(text, kind, act) {
  const made = element('button', `${kind} small`, text);
  made.type = 'button';
  if (act) made.addEventListener('click', act);
  return made;
}
