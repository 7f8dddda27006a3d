/** Tasklist from end to end by keys. Those that Tasklist knows itself it tells; the others are listened for here, in a field as well. */
import { helpOfOpenTask, showKeys } from './help-panel.js';

const COMPLETE = '.form-actions .btn-primary';
const CARDS = '[cam-tasks] .tasks-list > li';

/** @param acts by name, as the buttons have them @returns what ends it */
export function listenForKeys(scope, acts) {
  const root = scope?.$root;
  const ends = root ? Object.entries({
    claimNext: acts['claim-next'],
    giveBack: acts['give-back'],
    help: () => helpOfOpenTask() || showKeys(),
  }).filter(([, act]) => act).map(([name, act]) => root.$on(`shortcut:${name}`, () => { act(); })) : [];
  document.addEventListener('keydown', pressed);
  return () => {
    ends.forEach(end => end());
    document.removeEventListener('keydown', pressed);
  };
}

function pressed(event) {
  if (!event.ctrlKey || !event.altKey) return;
  const act = { Enter: complete, ArrowDown: () => go(1), ArrowUp: () => go(-1) }[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

/** What is typed is left first, as with a press of the button. */
function complete() {
  document.activeElement?.blur();
  document.querySelector(`${COMPLETE}:not(:disabled)`)?.click();
}

/** To the next card of the list, or the one before. */
function go(by) {
  const cards = [...document.querySelectorAll(CARDS)];
  const at = cards.findIndex(card => card.classList.contains('active'));
  const card = cards[at < 0 ? (by > 0 ? 0 : cards.length - 1) : at + by];
  card?.querySelector('a[href]')?.click();
  card?.scrollIntoView({ block: 'nearest' });
}
