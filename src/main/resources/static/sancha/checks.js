/** What can be checked before the server is asked. The server checks again, and more. */
import { fieldsIn, listsIn } from './entries.js';
import { fault, isUpload } from './fields.js';
import { nameOf } from './field-names.js';
import { rowsOf } from './lists.js';
import { tell, tellAt } from './messages.js';
import { say } from './texts.js';

/** Marks everything that is missing or wrong, and sums it up above the form, each a link to its place; true when nothing is. */
export function complete(form) {
  const faults = [];
  for (const { field } of fieldsIn(form)) {
    const wrong = uploading(field) || fault(field, true);
    tellAt(field, wrong);
    if (wrong) faults.push(pointAt(field, wrong));
  }
  for (const { list } of listsIn(form)) {
    const missing = Number(list.dataset.min || 0) - rowsOf(list).length;
    const wrong = missing > 0 ? say('form.at-least', { min: list.dataset.min }) : null;
    tellAt(list.querySelector('legend') || list, wrong);
    if (wrong) faults.push(pointAt(list, wrong));
  }
  if (!faults.length) tell(form, null);
  else lead(tell(form, say('form.entries-need-attention', { count: faults.length }), 'error', faults));
  return faults.length === 0;
}

/** Marks a field that holds something wrong; an empty one is left alone until people complete the task. */
export function glance(field) {
  tellAt(field, fault(field));
}

/**
 * Shows a refusal at its field and above the form, where a link leads to the field.
 * @param leading brings people to it; a draft saved in passing does not
 * @return the message above the form, or undefined where there is none
 */
export function showRefusal(form, refusal, leading) {
  const found = refusal.field && fieldAt(form, refusal.field);
  const text = sentence(refusal, found);
  if (found) tellAt(found, text);
  if (!leading && found) return undefined;
  const place = found ? tell(form, say('form.entries-need-attention', { count: 1 }), 'error', [pointAt(found, text)]) : tell(form, text);
  if (leading) lead(place);
  return place;
}

/** People read at the top what is wrong, and go to it from there. */
function lead(place) {
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'nearest' });
}

const pointAt = (field, wrong) => ({ text: say('form.at-field', { field: nameOf(field), wrong }), go: () => goTo(field) });

function goTo(place) {
  place.scrollIntoView({ block: 'center' });
  const field = place.matches('fieldset') ? place.querySelector('input, select, textarea, button.add') : place;
  (field.matches('.behind-boxes') ? field.nextElementSibling.querySelector('input') : field)?.focus({ preventScroll: true });
}

/** The sentence without the technical name of a field that is marked anyway; with it where there is no such field to be marked. */
function sentence({ message, field }, found) {
  if (found) return message.replaceAll(`${field}：`, '').replaceAll(`${field}: `, '');
  return field ? say('form.at-field', { field, wrong: message }) : message;
}

function fieldAt(form, path) {
  const wanted = canonical(path);
  const fields = fieldsIn(form);
  const same = fields.find(one => canonical(one.path) === wanted);
  const inside = fields.find(one => canonical(one.path).startsWith(`${wanted}.`));
  const list = listsIn(form).find(one => canonical(one.path) === wanted);
  return same?.field || list?.list.querySelector('legend') || inside?.field;
}

const canonical = path => path.replace(/\[(\d+)\]/g, '.$1');
const uploading = field => (isUpload(field) && field.dataset.sending ? say('form.the-file-is-still-being') : null);
