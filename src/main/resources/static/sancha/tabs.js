/** Tabs: one of several views at a time, each shown when it is first wanted. Arrow keys, Home and End go from one to the next. */
import { element } from './case-view.js';

let made = 0;

/**
 * Puts tabs and their panels into a place.
 * @param items of which each has an `id`, a `label`, and `show(panel, rest)`, called once, when the tab is first chosen
 * @param onChoose told the id of each tab that a person chooses
 * @returns `choose(id, rest)`, which shows a tab; the first where there is none of that name
 */
export function tabs(place, items, label, onChoose = () => {}) {
  const group = `tabs-${made += 1}`;
  const bar = element('div', 'tabs');
  bar.setAttribute('role', 'tablist');
  bar.setAttribute('aria-label', label);
  const all = items.map(item => ({ item, button: buttonOf(item, group), panel: panelOf(item, group), seen: false }));
  bar.append(...all.map(one => one.button));
  place.replaceChildren(bar, ...all.map(one => one.panel));
  bar.addEventListener('keydown', event => step(event, all));
  for (const one of all) {
    one.button.addEventListener('click', () => {
      choose(one.item.id);
      onChoose(one.item.id);
    });
  }
  return choose;

  function choose(id, rest) {
    const chosen = all.find(one => one.item.id === id) ?? all[0];
    for (const one of all) {
      const it = one === chosen;
      one.button.setAttribute('aria-selected', String(it));
      one.button.tabIndex = it ? 0 : -1;
      one.panel.hidden = !it;
    }
    if (!chosen.seen || rest !== undefined) chosen.item.show(chosen.panel, rest);
    chosen.seen = true;
  }
}

function buttonOf(item, group) {
  const button = element('button', '', item.label);
  Object.assign(button, { type: 'button', id: `${group}-${item.id}` });
  button.dataset.tab = item.id;
  button.setAttribute('role', 'tab');
  button.setAttribute('aria-controls', `${group}-${item.id}-panel`);
  return button;
}

function panelOf(item, group) {
  const panel = element('div', 'tab-panel');
  Object.assign(panel, { id: `${group}-${item.id}-panel`, hidden: true });
  panel.setAttribute('role', 'tabpanel');
  panel.setAttribute('aria-labelledby', `${group}-${item.id}`);
  return panel;
}

const STEPS = { ArrowRight: (i, n) => (i + 1) % n, ArrowLeft: (i, n) => (i + n - 1) % n, Home: () => 0, End: (i, n) => n - 1 };

function step(event, all) {
  const at = all.findIndex(one => one.button === document.activeElement);
  if (at < 0 || !STEPS[event.key]) return;
  event.preventDefault();
  const to = all[STEPS[event.key](at, all.length)].button;
  to.focus();
  to.click();
}
