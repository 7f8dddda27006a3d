/** Forms of a case's page that send a file with what is entered. */
import { post, sendParts } from './api.js';
import { element } from './case-view.js';
import { ruled } from './rules.js';
import { say } from './texts.js';

/**
 * A form with a file among its fields; what is refused stands below it, and nothing that was entered is lost.
 * @param asBody of a form without a file: makes of what was entered what is sent
 */
export function formOf(lead, fields, to, done, asBody) {
  const form = element('form', 'entry');
  const told = Object.assign(element('p', 'notice error wide'), { hidden: true });
  told.setAttribute('role', 'alert');
  const submit = Object.assign(element('button', '', say('notices.record')), { type: 'submit' });
  form.noValidate = true;
  form.append(element('p', 'wide', lead), ...fields, submit, told);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    submit.disabled = true;
    const parts = new FormData();
    [...new FormData(form)].filter(([, value]) => (value instanceof File ? value.size : value !== '')).forEach(([name, value]) => parts.append(name, value));
    if (![...parts.keys()].length) parts.append('nothing', '');
    try {
      await (asBody ? post(to, asBody(parts)) : sendParts(to, parts, () => {}));
      await done();
    } catch (refused) {
      told.hidden = false;
      told.replaceChildren(...ruled(refused.message));
      submit.disabled = false;
    }
  });
  setTimeout(() => fields[0].querySelector('input, select').focus());
  return form;
}

export function field(name, type, title) {
  const label = element('label', '', title);
  const input = Object.assign(element('input'), { type, name });
  if (type === 'file') input.accept = '.pdf,.jpg,.jpeg,.png,.tif,.tiff,.ofd';
  label.append(input);
  return label;
}

export const hidden = (name, value) => Object.assign(element('input'), { type: 'hidden', name, value: value ?? '' });
