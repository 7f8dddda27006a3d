/** Until when a task is to be done, in days. */
import { element } from './case-view.js';
import { say } from './texts.js';

/** @param daysLeft 0 today, negative where the term is over, null without a term */
export function lateness({ daysLeft }) {
  if (daysLeft === null) return element('span');
  if (daysLeft < 0) return element('span', 'late', say('start.days-late', { count: -daysLeft }));
  return element('span', daysLeft === 0 ? 'today' : '', daysLeft === 0 ? say('start.today') : say('start.days-left', { count: daysLeft }));
}
