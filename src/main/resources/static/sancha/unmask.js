/** A person's number stands masked; beside it a control shows the whole for a reason, which goes on the case's trail, and hides it again. */
import { post } from './api.js';
import { ruled } from './rules.js';
import { say } from './texts.js';

/** How long a whole number stays on the screen, in milliseconds. */
const SHOWN_FOR = 30000;
const MASKED = /^\S{1,3}\*{3,}\S{1,4}$/;

/** Whether a fact is a number of which the middle is hidden. */
export const isMasked = value => typeof value === 'string' && MASKED.test(value);

/** The same entries without masked numbers: whoever fills in a form types a number anew from the paper. */
export function withoutMasked(entries) {
  if (Array.isArray(entries)) return entries.map(withoutMasked);
  if (entries === null || typeof entries !== 'object') return isMasked(entries) ? undefined : entries;
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, withoutMasked(value)]));
}

/** @param path where the number stands in the facts, such as `customer.idNumber` */
export function unmaskable(mask, caseId, path) {
  const place = made('span', 'masked');
  hide();
  return place;

  function hide() {
    place.replaceChildren(made('span', 'number', mask), button(say('form.show'), ask));
  }

  function ask() {
    const form = made('form', 'reason');
    const reason = Object.assign(document.createElement('input'), { type: 'text', required: true, minLength: 6, maxLength: 200,
      placeholder: say('form.reason') });
    reason.setAttribute('aria-label', reason.placeholder);
    const told = made('small', 'message');
    told.setAttribute('role', 'alert');
    form.append(reason, Object.assign(button(say('form.show')), { type: 'submit' }), button(say('form.cancel'), hide), told,
      made('small', '', say('form.the-reason-goes-on-the')));
    form.addEventListener('submit', event => {
      event.preventDefault();
      post(`/api/cases/${encodeURIComponent(caseId)}/identity/unmask`, { field: path, reason: reason.value })
        .then(answer => show(answer.number), refused => { told.replaceChildren(...ruled(refused.message)); });
    });
    place.replaceChildren(made('span', 'number', mask), form);
    reason.focus();
  }

  function show(number) {
    const over = setTimeout(hide, SHOWN_FOR);
    const away = button(say('form.hide'), () => { clearTimeout(over); hide(); });
    place.replaceChildren(made('b', 'number', number), away);
    away.focus();
  }
}

function button(text, act) {
  const control = made('button', 'small', text);
  control.type = 'button';
  if (act) control.addEventListener('click', act);
  return control;
}

function made(name, className, text = '') {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}
