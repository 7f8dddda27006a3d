/** What the page of versions says, in the reader's language. */
import { element } from './case-view.js';
import { either } from './language.js';
import { say } from './texts.js';

/** What badges of stays and waiting cases say. */
export const STAYS = {
  units: say('versions.d-h-min-s').split(' '),
  stayed: (ended, median, slow) => say('versions.the-last-stays-half-of', { ended, median, slow }),
  waiting: count => say('versions.cases-stand-here', { count }),
};

/** The differences in words, as a table. @param show what becomes of an element that is pressed */
export function differencesTable({ changes, more: untold }, show) {
  if (!changes.length) return [element('p', '', say('versions.they-do-not-differ'))];
  const table = element('table', 'differences');
  const head = table.appendChild(element('thead')).appendChild(element('tr'));
  head.append(...[say('versions.difference'), say('versions.before'), say('versions.after')].map(one => element('th', '', one)));
  table.appendChild(element('tbody')).append(...changes.map(change => differenceRow(change, show)));
  return [table, ...(untold ? [element('p', '', say('versions.more-are-not-listed', { untold }))] : [])];
}

function differenceRow(change, show) {
  const row = element('tr');
  const what = element('td', '', either(change.zh, change.en));
  if (change.element) {
    const shown = what.appendChild(element('div')).appendChild(element('button', 'hash', change.element));
    shown.type = 'button';
    shown.title = say('versions.show-it-on-the-drawings');
    shown.addEventListener('click', () => show(change.element));
  }
  row.append(what, element('td', change.before ? 'before' : '', change.before ?? ''), element('td', change.after ? 'after' : '', change.after ?? ''));
  return row;
}
