/** What states and kinds of a change are called. */
import { element } from './case-view.js';

const STATES = { OPEN: '待复核 To be released', RELEASED: '已发布 Released', WITHDRAWN: '已撤回 Withdrawn', REFUSED: '已退回 Refused',
  TAKEN_BACK: '已收回 Taken back' };
const ACTS = { CHANGE_PROPOSED: '提出 Proposed', REASON_STATED: '说明理由 Reason', CHANGE_RELEASED: '发布 Released', CHANGE_REFUSED: '退回 Refused',
  CHANGE_WITHDRAWN: '撤回 Withdrawn', TABLE_REPLAYED: '历史试算 Replayed', CHANGE_TAKEN_BACK: '收回 Taken back',
  CHANGE_REHEARSED_PASSED: '预演走通 Rehearsed, passed', CHANGE_REHEARSED_FAILED: '预演未走通 Rehearsed, failed', CHANGE_REHEARSED_STOPPED: '预演已停止 Rehearsal stopped',
  CHANGE_REHEARSED_BROKEN_OFF: '预演中断 Rehearsal broken off', REFUSED: '未获准 Not allowed' };

/** The state as a small sign. */
export const stateOf = state => element('span', `state ${state.toLowerCase()}`, STATES[state]);

/** Chinese, and English smaller below, each as it is given or as one sentence has them with a slash between. */
export function both(zh, en) {
  const parted = en === undefined ? (zh || '').indexOf(' / ') : -1;
  const text = element('span', '', parted < 0 ? zh : zh.slice(0, parted));
  const below = parted < 0 ? en : zh.slice(parted + 3);
  if (below) text.append(element('small', '', below));
  return text;
}

/** A link to another change. */
export function linkTo(id) {
  const link = element('a', '', `#${id}`);
  link.href = `/process-change.html?id=${id}`;
  return link;
}

export const actOf = outcome => ACTS[outcome] || outcome;
