/** What plans to move cases, their states and their acts are called, in the reader's language. */
import { element } from './case-view.js';
import { named, say } from './version-words.js';

const STATES = { OPEN: ['待复核', 'to be released'], MOVING: ['迁移中', 'moving'], STOPPED: ['已暂停', 'stopped'], ENDED: ['已办结', 'done'],
  WITHDRAWN: ['已撤回', 'withdrawn'], REFUSED: ['已退回', 'refused'] };
const ACTS = { MOVE_PLANNED: ['拟定', 'planned'], MOVE_RELEASED: ['复核放行', 'released'], MOVE_REFUSED: ['退回', 'refused'], MOVE_WITHDRAWN: ['撤回', 'withdrawn'],
  MOVE_STOPPED: ['暂停', 'stopped'], MOVE_RESUMED: ['继续', 'gone on with'], MOVE_ENDED: ['办结', 'done'], REFUSED: ['未获准', 'not allowed'] };

/** The state as a small sign. */
export const stateOf = state => element('span', `state ${state.toLowerCase()}`, say(...STATES[state]));

export const actOf = outcome => (ACTS[outcome] ? say(...ACTS[outcome]) : outcome);

/** One language of a sentence that has both, a slash between. */
export function one(sentence) {
  const parted = (sentence ?? '').indexOf(' / ');
  return parted < 0 ? sentence ?? '' : say(sentence.slice(0, parted), sentence.slice(parted + 3));
}

/** From which versions of which diagram to which. @param diagrams as `GET /api/case-moves/diagrams` tells them */
export function moveOf(plan, diagrams) {
  const title = named(diagrams.find(diagram => diagram.process === plan.process)?.title, plan.process);
  const versions = Object.keys(plan.sources);
  return say(`${title}：第 ${versions.join('、')} 版 → 第 ${plan.to} 版`, `${title}: version ${versions.join(', ')} → ${plan.to}`);
}

/** An element by its name, with its id below, by which Modeler finds it. */
export function placeOf({ element: id, name }) {
  const shown = element('span', '', named(name, id));
  if (name) shown.append(element('small', 'hash', id));
  return shown;
}
