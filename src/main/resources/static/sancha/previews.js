/** The pages of a file as pictures that the server drew: turned, enlarged, one after the other. The file itself is never opened here. */
import { get } from './api.js';
import { element } from './case-view.js';
import { refusal } from './rules.js';
import { say } from './texts.js';

const SIZES = ['fit', 'wide', 'large'];

/** Shows a file in a place beside the list. @param from the button to which the keyboard goes back when it is closed */
export async function preview(place, file, from) {
  const path = `/api/documents/${encodeURIComponent(file.reference)}`;
  const bar = element('div', 'bar');
  const view = element('div', 'page');
  view.tabIndex = 0;
  const title = element('h3', '', file.fileName);
  place.replaceChildren(title, bar, view);
  place.hidden = false;
  const close = button(say('case.close'), () => { place.hidden = true; from.focus(); });
  try {
    const found = await get(`${path}/preview`);
    if (found.text !== undefined && found.text !== null) view.append(element('pre', '', found.text));
    else bar.append(...pagesOf(path, found.pages, view, file.fileName));
  } catch (refused) {
    view.replaceChildren(refusal(refused.message));
  }
  bar.append(close);
  place.scrollIntoView({ block: 'nearest' });
  view.focus({ preventScroll: true });
}

function pagesOf(path, count, view, name) {
  let page = 1;
  let turn = 0;
  let size = 0;
  const picture = element('img');
  const where = element('span');
  const before = button(say('case.page-before'), () => go(page - 1));
  const after = button(say('case.page-after'), () => go(page + 1));
  view.append(picture);
  go(1);
  return [...(count > 1 ? [before, where, after] : []), button(say('case.turn'), () => { turn = (turn + 1) % 4; lay(); }),
    button(say('case.larger'), () => { size = (size + 1) % SIZES.length; lay(); })];

  function go(to) {
    page = Math.min(Math.max(to, 1), count);
    picture.src = `${path}/pages/${page}`;
    picture.alt = say('case.page-of-file', { name, page, count });
    where.textContent = `${page} / ${count}`;
    before.disabled = page === 1;
    after.disabled = page === count;
  }

  function lay() {
    picture.className = `turn-${turn} ${SIZES[size]}`;
  }
}

function button(text, pressed) {
  const made = element('button', 'small', text);
  made.type = 'button';
  made.addEventListener('click', pressed);
  return made;
}
