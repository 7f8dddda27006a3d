/** What states and kinds of a change are called. */
import { element } from './case-view.js';
import { say } from './texts.js';

const STATES = { OPEN: say('process-change.to-be-released'), RELEASED: say('process-change.released'), WITHDRAWN: say('process-change.withdrawn-2'),
  REFUSED: say('process-change.refused-2'),
  TAKEN_BACK: say('process-change.taken-back') };
const ACTS = { CHANGE_PROPOSED: say('process-change.proposed'), REASON_STATED: say('process-change.reason-2'),
  CHANGE_RELEASED: say('process-change.released-2'), CHANGE_REFUSED: say('process-change.refused-3'),
  CHANGE_WITHDRAWN: say('process-change.withdrawn-3'), TABLE_REPLAYED: say('process-change.replayed'), CHANGE_TAKEN_BACK: say('process-change.taken-back-2'),
  CHANGE_REHEARSED_PASSED: say('process-change.rehearsed-passed'), CHANGE_REHEARSED_FAILED: say('process-change.rehearsed-failed'),
    CHANGE_REHEARSED_STOPPED: say('process-change.rehearsal-stopped'),
  CHANGE_REHEARSED_BROKEN_OFF: say('process-change.rehearsal-broken-off'), REFUSED: say('process-change.not-allowed') };

/** The state as a small sign. */
export const stateOf = state => element('span', `state ${state.toLowerCase()}`, STATES[state]);

/** A link to another change. */
export function linkTo(id) {
  const link = element('a', '', `#${id}`);
  link.href = `/process-change.html?id=${id}`;
  return link;
}

export const actOf = outcome => ACTS[outcome] || outcome;
