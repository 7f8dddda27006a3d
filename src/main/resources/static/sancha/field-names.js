/** What people call a field: the words beside it, and in a list also the row's number. */
import { say } from './texts.js';

/** The words of a label, without its input, its hint and what is wrong with it. */
export function wordsOf(label) {
  return [...label.childNodes].filter(node => node.nodeType === Node.TEXT_NODE || node.matches('[data-show], span:not(.message, .boxes, .stored)'))
    .map(node => node.textContent.trim()).filter(Boolean).join(' ');
}

/** @param field an input, a list, or the heading of one */
export function nameOf(field) {
  const list = field.closest('fieldset[data-list]');
  if (field === list || field.matches('legend')) return legendOf(list || field.parentElement);
  const label = field.closest('label');
  const words = label ? wordsOf(label) : field.getAttribute('aria-label') || field.name;
  const row = field.closest('.entry-row');
  return row ? say('form.in-row', { list: legendOf(list), row: row.dataset.number, field: words }) : words;
}

export const legendOf = list => list.querySelector(':scope > legend')?.firstChild?.textContent.trim() ?? '';
