/** What can be checked before the server is asked. The server checks again, and more. */
import { fieldsIn, listsIn } from './entries.js';
import { fault, isUpload } from './fields.js';
import { rowsOf } from './lists.js';
import { tell, tellAt } from './messages.js';
import { say } from './texts.js';

/** Marks everything that is missing or wrong; true when nothing is. */
export function complete(form) {
  const faults = [];
  for (const { field } of fieldsIn(form)) {
    const wrong = uploading(field) || fault(field, true);
    tellAt(field, wrong);
    if (wrong) faults.push(field);
  }
  for (const { list } of listsIn(form)) {
    const missing = Number(list.dataset.min || 0) - rowsOf(list).length;
    const wrong = missing > 0 ? say('form.at-least', { min: list.dataset.min }) : null;
    tellAt(list.querySelector('legend') || list, wrong);
    if (wrong) faults.push(list);
  }
  tell(form, faults.length
    ? say('form.entries-need-attention', { count: faults.length })
    : null);
  faults[0]?.focus?.();
  return faults.length === 0;
}

/** Marks a field that holds something wrong; an empty one is left alone until people complete the task. */
export function glance(field) {
  tellAt(field, fault(field));
}

/** Shows a refusal at its field and above the form. @param leading brings people to it; a draft saved in passing does not. */
export function showRefusal(form, refusal, leading) {
  const found = refusal.field && fieldAt(form, refusal.field);
  const text = sentence(refusal, found);
  if (found) tellAt(found, text);
  if (leading || !found) tell(form, text);
  if (leading && found) found.focus();
}

/** The sentence with its lending rule, without the technical name of a field that is marked anyway. */
function sentence(refusal, found) {
  const plain = found ? refusal.message.replaceAll(`${refusal.field}：`, '').replaceAll(`${refusal.field}: `, '') : refusal.message;
  const rule = refusal.rule && refusal.rule !== 'INPUT' && !plain.includes(refusal.rule) ? say('form.by-rule', { rule: refusal.rule }) : '';
  return plain + rule;
}

function fieldAt(form, path) {
  const wanted = canonical(path);
  const fields = fieldsIn(form);
  const same = fields.find(one => canonical(one.path) === wanted);
  const inside = fields.find(one => canonical(one.path).startsWith(`${wanted}.`));
  return (same || inside)?.field;
}

const canonical = path => path.replace(/\[(\d+)\]/g, '.$1');
const uploading = field => (isUpload(field) && field.dataset.sending ? say('form.the-file-is-still-being') : null);
