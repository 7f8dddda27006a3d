/** What the form tells its reader: above the form, at a field, and in one line on the state of the draft. The id of a rule leads to its help. */
import { ruled } from './rules.js';

let told = 0;

/**
 * @param kind `error`, `info` or `done`; null text takes the message away
 * @param points what it is about, one by one: `{ text, go }`, each a link that leads there
 */
export function tell(form, text, kind = 'error', points = []) {
  const place = form.querySelector(':scope > .notice') || form.insertBefore(made('div', 'notice'), form.firstChild);
  place.hidden = !text;
  place.className = `notice ${kind}`;
  place.setAttribute('role', kind === 'error' ? 'alert' : 'status');
  place.replaceChildren(...ruled(text));
  if (text && points.length) place.append(listOf(points));
  return place;
}

/** Adds a button to what was told: the one thing to do now. */
export function offer(place, text, act) {
  const button = made('button', 'way-on');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', act);
  place.append(' ', button);
  return button;
}

/** Puts a sentence under a field, or takes it away. */
export function tellAt(field, text) {
  const home = field.closest('label') || field.parentElement;
  let place = home.querySelector(':scope > .message');
  if (!text) {
    place?.remove();
    field.removeAttribute('aria-invalid');
    field.removeAttribute('aria-describedby');
    return;
  }
  place ||= home.appendChild(made('span', 'message'));
  place.id ||= `sancha-message-${++told}`;
  place.setAttribute('role', 'alert');
  place.replaceChildren(...ruled(text));
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', place.id);
}

/** The line under the entries: saved, saving, not yet saved. */
export function tellState(form, text, kind = '') {
  const sections = form.querySelectorAll('section.entries');
  const home = sections[sections.length - 1] || form;
  const place = home.querySelector(':scope > .draft-state') || home.appendChild(made('p', 'draft-state'));
  place.className = `draft-state ${kind}`;
  place.setAttribute('aria-live', 'polite');
  place.textContent = text;
  return place;
}

function listOf(points) {
  const list = made('ul', 'points');
  for (const { text, go } of points) {
    const link = list.appendChild(made('li')).appendChild(made('a'));
    link.href = '#';
    link.textContent = text;
    link.addEventListener('click', event => {
      event.preventDefault();
      go();
    });
  }
  return list;
}

function made(name, className = '') {
  const element = document.createElement(name);
  element.className = className;
  return element;
}
