/** `data-if-entry="decision=RETURN"`: parts of a form that are asked for only while another entry has that value. */
import { holds } from './facts.js';
import { read } from './entries.js';
import { fitLists } from './lists.js';

/** Shows and hides; what is hidden is neither sent nor required. A condition in a row looks at its row first, then at the whole form. */
export function applyConditions(form) {
  const whole = read(form) || {};
  for (const part of form.querySelectorAll('[data-if-entry]')) {
    const row = part.closest('.entry-row');
    const entries = row ? { ...whole, ...read(row) } : whole;
    const shown = holds(part.dataset.ifEntry, entries);
    if (part.hidden === shown) part.hidden = !shown;
  }
  fitLists(form);
}
