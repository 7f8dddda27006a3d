/** What the bank has to print of a case: each paper as PDF in the reader's language, and what binds a customer in Chinese with an English copy to read. */
import { get } from './api.js';
import { block, pathOf, table } from './case-parts.js';
import { element } from './case-view.js';
import { say } from './texts.js';

export async function printouts(place, caseId) {
  const there = await get(pathOf(caseId, 'printouts'));
  place.replaceChildren(...(there.length ? [block(say('case.printouts'), say('case.count', { count: there.length }),
    table([[say('case.printout')], ['', 'date']], there.map(one => [nameOf(one), waysTo(one, caseId)])))] : []));
}

function nameOf({ title, legal }) {
  const cell = document.createDocumentFragment();
  cell.append(element('b', '', title));
  if (legal) cell.append(element('small', '', say('case.printout-is-binding')));
  return cell;
}

function waysTo({ name, title, legal }, caseId) {
  const cell = element('span', 'ways-of-file');
  cell.append(link(say('case.printout-download'), `printouts/${name}.pdf`, title, caseId));
  if (legal) cell.append(link(say('case.printout-copy'), `printouts/${name}.pdf?language=en`, title, caseId));
  return cell;
}

function link(text, path, title, caseId) {
  const made = element('a', '', text);
  made.href = pathOf(caseId, path);
  made.download = '';
  made.setAttribute('aria-label', `${text} ${title}`);
  return made;
}
