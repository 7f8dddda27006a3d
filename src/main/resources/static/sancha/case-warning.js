/** The form by which something is said to warn of a loan: a signal of the bank's list, its grade, what was seen. */
import { get } from './api.js';
import { element } from './case-view.js';
import { labelOf } from './labels.js';
import { either } from './language.js';
import { say } from './texts.js';

/** @param formOf makes a form of a lead, its fields and the words of its button */
export async function warningForm(loanNumber, formOf) {
  const signals = await get('/api/warning-signals');
  const signal = choice('signal', say('case-actions.signal'), [...new Set(signals.map(one => one.kind))].map(kind => {
    const group = element('optgroup');
    group.label = labelOf(kind, 'signalKind');
    group.append(...signals.filter(one => one.kind === kind).map(one => new Option(`${either(one.zh, one.en)} · ${labelOf(one.grade)}`, one.code)));
    return group;
  }));
  const grade = choice('grade', say('case-actions.grade'), [new Option(say('case-actions.as-the-signal-has-it'), ''),
    ...['YELLOW', 'ORANGE', 'RED'].map(one => new Option(labelOf(one), one))]);
  grade.querySelector('select').required = false;
  const seen = element('label', 'wide', say('case-actions.what-was-seen'));
  seen.append(Object.assign(element('input'), { type: 'text', name: 'finding', required: true, maxLength: 2000 }));
  const loan = Object.assign(element('input'), { type: 'hidden', name: 'loanNumber', value: loanNumber });
  return formOf(say('case-actions.something-warns-of-this-loan'), [signal, grade, seen, loan], say('case-actions.raise-warning'));
}

function choice(name, title, options) {
  const label = element('label', '', title);
  const select = Object.assign(element('select'), { name, required: true });
  select.append(...options);
  label.append(select);
  return label;
}
