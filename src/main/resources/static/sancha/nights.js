/** The latest ends of day on the start page, a row each, for who answers for them. */
import { get } from './api.js';
import { block, nothing, table } from './case-parts.js';
import { element } from './case-view.js';
import { NOTHING, written } from './format.js';
import { labelOf } from './labels.js';
import { say } from './texts.js';

/** Shows them as soon as the answer is there. @return the part of the page */
export function nights() {
  const content = element('div');
  content.setAttribute('aria-busy', 'true');
  const part = block(say('nights.title'), ' ', content);
  part.id = 'nights';
  get('/api/board/nights').then(found => content.replaceChildren(found.length ? shown(found) : nothing(say('boards.none'))))
    .catch(refused => content.replaceChildren(element('p', 'notice error', refused.message)))
    .finally(() => content.removeAttribute('aria-busy'));
  return part;
}

function shown(found) {
  const heads = [[say('nights.day'), 'date'], [say('nights.begun')], [say('nights.ended')], [say('nights.parts'), 'figure'], [say('nights.loans'), 'figure'],
    [say('nights.failed'), 'figure'], [say('nights.balance')]];
  return table(heads, found.map(night => [written(night.day, 'date'), night.begunAt ? written(night.begunAt, 'datetime') : say('nights.owed'),
    written(night.endedAt, 'datetime'), `${night.partitionsDone}/${night.partitions}`, written(night.loans, 'integer'), written(night.failed, 'integer'),
    night.balance ? labelOf(night.balance) : NOTHING]));
}
