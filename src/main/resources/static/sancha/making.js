/** Tells above a page that the demonstration bank is still being made, how far it is, and when it is whole. */
import { get } from './api.js';
import { element } from './case-view.js';
import { written } from './format.js';
import { say } from './texts.js';

const OFTEN = 3000;

/** Looks until it is whole; where there is none it says nothing. */
export async function making() {
  let before;
  for (let standing = await look(); standing; standing = await look()) {
    if (standing.state === 'MAKING' || standing.state === 'STOPPED') tell(standing);
    else if (before === 'MAKING') whole();
    if (standing.state !== 'MAKING') return;
    before = standing.state;
    await new Promise(done => setTimeout(done, OFTEN));
  }
}

/** A server that does not answer just now has told so elsewhere on the page. */
const look = () => get('/api/demonstration').catch(() => undefined);

function place() {
  const there = document.querySelector('.making');
  if (there) return there;
  const made = element('div', 'notice info making');
  made.setAttribute('role', 'status');
  document.querySelector('main').prepend(made);
  return made;
}

function tell({ state, done, reached }) {
  const bar = element('progress');
  bar.max = 100;
  bar.value = done;
  bar.setAttribute('aria-label', say('making.progress'));
  const day = reached ? written(reached, 'date') : say('making.no-day');
  place().replaceChildren(say(state === 'MAKING' ? 'making.under-way' : 'making.stopped', { done, day }), bar);
}

function whole() {
  const again = element('a', '', say('making.show'));
  again.href = location.href;
  place().replaceChildren(`${say('making.whole')} `, again);
}
