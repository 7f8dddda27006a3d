/** What the form tells its reader: above the form, at a field, and in one line on the state of the draft. */

/** @param kind `error`, `info` or `done`; null text takes the message away. */
export function tell(form, text, kind = 'error') {
  const place = form.querySelector(':scope > .notice') || form.insertBefore(made('div', 'notice'), form.firstChild);
  place.hidden = !text;
  place.className = `notice ${kind}`;
  place.setAttribute('role', kind === 'error' ? 'alert' : 'status');
  place.textContent = text || '';
}

/** Puts a sentence under a field, or takes it away. */
export function tellAt(field, text) {
  const home = field.closest('label') || field.parentElement;
  let place = home.querySelector(':scope > .message');
  if (!text) {
    place?.remove();
    field.removeAttribute('aria-invalid');
    return;
  }
  place ||= home.appendChild(made('span', 'message'));
  place.setAttribute('role', 'alert');
  place.textContent = text;
  field.setAttribute('aria-invalid', 'true');
}

/** The line under the entries: saved, saving, not yet saved. */
export function tellState(form, text, kind = '') {
  const sections = form.querySelectorAll('section.entries');
  const home = sections[sections.length - 1] || form;
  const place = home.querySelector(':scope > .draft-state') || home.appendChild(made('p', 'draft-state'));
  place.className = `draft-state ${kind}`;
  place.setAttribute('aria-live', 'polite');
  place.textContent = text;
}

function made(name, className) {
  const element = document.createElement(name);
  element.className = className;
  return element;
}
