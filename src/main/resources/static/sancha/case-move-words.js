/** What plans to move cases, their states and their acts are called, in the reader's language. */
import { element } from './case-view.js';
import { listed } from './format.js';
import { named } from './language.js';
import { say } from './texts.js';

const STATES = { OPEN: say('case-move.to-be-released'), MOVING: say('case-move.moving'), STOPPED: say('case-move.stopped-2'), ENDED: say('case-move.done-2'),
  WITHDRAWN: say('case-move.withdrawn-2'), REFUSED: say('case-move.refused-2') };
const ACTS = { MOVE_PLANNED: say('case-move.planned-2'), MOVE_RELEASED: say('case-move.released'), MOVE_REFUSED: say('case-move.refused-3'),
  MOVE_WITHDRAWN: say('case-move.withdrawn-3'),
  MOVE_STOPPED: say('case-move.stopped-3'), MOVE_RESUMED: say('case-move.gone-on-with'), MOVE_ENDED: say('case-move.done-3'),
    REFUSED: say('case-move.not-allowed') };

/** The state as a small sign. */
export const stateOf = state => element('span', `state ${state.toLowerCase()}`, STATES[state]);

export const actOf = outcome => ACTS[outcome] ?? outcome;

/** From which versions of which diagram to which. @param diagrams as `GET /api/case-moves/diagrams` tells them */
export function moveOf(plan, diagrams) {
  const title = named(diagrams.find(diagram => diagram.process === plan.process)?.title, plan.process);
  const versions = Object.keys(plan.sources);
  return say('case-move.version', { title, versions: listed(versions), to: plan.to });
}

/** An element by its name, with its id below, by which Modeler finds it. */
export function placeOf({ element: id, name }) {
  const shown = element('span', '', named(name, id));
  if (name) shown.append(element('small', 'hash', id));
  return shown;
}
