/** The notes on a case, who has read each, and the form of a new one. */
import { byRule, get, post } from './api.js';
import { element } from './case-view.js';
import { moment } from './format.js';
import { either } from './language.js';
import { refusal, ruled } from './rules.js';
import { say } from './texts.js';

/** @param address of the case @param may whether a note may be left, and why not */
export async function notes(place, address, may) {
  const panel = element('section', 'panel notes');
  panel.append(may.may ? entry(place, address, may) : mayNot(may));
  try {
    const all = await get(`${address}/notes`);
    panel.append(...(all.length ? all.map(shown) : [element('p', 'hint', say('case-actions.no-notes'))]));
    place.replaceChildren(panel);
    if (all.some(one => !one.mine)) await post(`${address}/notes/seen`, { upTo: all[0].id });
  } catch (refused) {
    place.replaceChildren(refusal(refused.message));
  }
}

function mayNot(may) {
  const made = element('p', 'notice');
  made.append(...ruled(byRule(either(may.zh, may.en), may.rule)));
  return made;
}

function entry(place, address, may) {
  const form = element('form', 'entry');
  const label = element('label', 'wide', say('case-actions.a-note-for-colleagues'));
  const text = Object.assign(element('textarea'), { name: 'text', required: true, maxLength: 1000, rows: 2 });
  label.append(text);
  const told = element('p', 'notice error wide');
  told.hidden = true;
  told.setAttribute('role', 'alert');
  form.append(label, Object.assign(element('button', '', say('case-actions.leave-the-note')), { type: 'submit' }), told);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    try {
      await post(`${address}/notes`, { text: text.value });
      await notes(place, address, may);
    } catch (refused) {
      told.hidden = false;
      told.replaceChildren(...ruled(refused.message));
    }
  });
  return form;
}

function shown(note) {
  const one = element('article');
  one.append(element('p', 'said', note.text), element('p', 'hint', [note.byName, moment(note.at),
    note.seenBy.length ? say('case-actions.read-by', { names: note.seenBy.join(say('counter.comma')) }) : say('case-actions.read-by-nobody')].join(' · ')));
  return one;
}
