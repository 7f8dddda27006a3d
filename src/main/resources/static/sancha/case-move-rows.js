/** A case of a plan: where it stands, where it goes, what became of it or why it stays. */
import { element } from './case-view.js';
import { moment } from './format.js';
import { placeOf } from './case-move-words.js';
import { either } from './language.js';
import { ruleLink } from './rules.js';
import { say } from './texts.js';

export function caseRow(found) {
  const row = element('tr', found.rule ? 'stays' : '');
  const link = Object.assign(element('a', '', found.caseId), { href: `/case.html?id=${encodeURIComponent(found.caseId)}` });
  const number = element('td', 'date');
  number.append(link);
  row.append(number, element('td', '', found.branch ?? '—'), element('td', 'figure', String(found.version)), places(found.at), goal(found), result(found));
  return row;
}

/** Where it goes; what is called as before is not said twice. */
function goal(found) {
  const ids = all => all.map(place => place.element).join(' ');
  if (!found.becomes.length || ids(found.at) !== ids(found.becomes)) return places(found.becomes);
  return element('td', 'same', say('case-move.the-same'));
}

function places(all) {
  const cell = element('td');
  cell.append(...all.map(placeOf));
  if (!all.length) cell.append('—');
  return cell;
}

function result(found) {
  const cell = element('td');
  if (found.rule) {
    cell.append(ruleLink(found.rule, 'rule'), ` ${either(found.zh, found.en)}`);
    if (found.path.length) cell.append(pathOf(found.path));
  } else if (found.outcome === 'MOVED') {
    cell.append(say('case-move.moved'), element('small', '', moment(found.outAt)));
  } else if (found.outcome === 'OVER') {
    cell.append(say('case-move.was-over-before-its-turn'));
  } else {
    cell.append(say('case-move.can-move'));
  }
  return cell;
}

/** One path on which the order of things would be broken. */
function pathOf(steps) {
  const shown = element('details');
  const list = element('ol');
  list.append(...steps.map(step => element('li', 'hash', step)));
  shown.append(element('summary', '', say('case-move.one-such-path-steps', { count: steps.length })), list);
  return shown;
}
