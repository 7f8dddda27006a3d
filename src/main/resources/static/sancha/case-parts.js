/** The parts in which a case is shown, on its page and beside its tasks. Each asks the server once, when it is first looked at. */
import { element } from './case-view.js';
import { refusal } from './rules.js';
import { addStylesheet } from './stylesheets.js';
import { say } from './texts.js';

/** In the order in which they are looked at. */
export const PARTS = [
  { id: 'summary', label: say('case.summary'), module: () => import('./case-summary.js') },
  { id: 'documents', label: say('case.documents'), module: () => import('./case-documents.js') },
  { id: 'progress', label: say('case.progress'), module: () => import('./case-progress.js') },
  { id: 'schedule', label: say('case.schedule'), module: () => import('./case-schedule.js') },
  { id: 'story', label: say('case.story'), module: () => import('./case-story.js') },
];

/** Shows one of them. @param part of the above, or another with a `module` */
export async function showPart(place, part, caseId, rest) {
  addStylesheet('case.css');
  place.classList.add('sancha-case');
  place.setAttribute('aria-busy', 'true');
  if (!place.hasChildNodes()) place.replaceChildren(element('p', 'none', say('case.loading')));
  try {
    const { show } = await part.module();
    await show(place, caseId, rest);
  } catch (refused) {
    place.replaceChildren(refusal(refused.message));
  } finally {
    place.removeAttribute('aria-busy');
  }
}

/** Where a case's REST is. */
export const pathOf = (caseId, rest) => `/api/cases/${encodeURIComponent(caseId)}/${rest}`;

/** A part of a view under a heading. @param note behind the heading, such as the day of the figures */
export function block(title, note, ...content) {
  const section = element('section', 'block');
  const heading = element('h3', '', title);
  if (note) heading.append(element('small', '', note));
  section.append(heading, ...content.flat().filter(Boolean));
  return section;
}

/** Names with values, those that are not known left out. */
export function facts(pairs) {
  const list = element('dl');
  for (const [name, value] of pairs.filter(pair => pair[1] !== null && pair[1] !== undefined && pair[1] !== '')) {
    const pair = list.appendChild(element('div', `${value}`.length > 60 ? 'long' : ''));
    const said = element('dd');
    said.append(value);
    pair.append(element('dt', '', name), said);
  }
  return list;
}

/** A table. @param columns each a heading and, where it holds figures, `figure` @param rows of cells, each a text or an element */
export function table(columns, rows, none = say('case.none')) {
  const made = element('table');
  if (columns.some(([title]) => title)) made.append(headings(columns));
  const body = made.appendChild(element('tbody'));
  for (const cells of rows) {
    const row = body.appendChild(element('tr'));
    cells.forEach((cell, i) => row.appendChild(element('td', columns[i][1] ?? '')).append(cell ?? ''));
  }
  if (!rows.length) {
    const cell = body.appendChild(element('tr', 'none')).appendChild(element('td', '', none));
    cell.colSpan = columns.length;
  }
  const place = element('div', 'scrolling');
  place.append(made);
  return place;
}

function headings(columns) {
  const head = element('thead');
  head.appendChild(element('tr')).append(...columns.map(([title, kind]) => element(title ? 'th' : 'td', kind ?? '', title)));
  return head;
}

/** What is shown where there is nothing yet. */
export const nothing = text => element('p', 'empty', text);
