/** Choices: from the facts (`data-options`), and several at once as boxes to tick. */
import { at } from './facts.js';
import { labelOf } from './labels.js';

export function prepareChoices(root, tree) {
  for (const select of root.querySelectorAll('select[data-options]')) fillOptions(select, at(tree, select.dataset.options));
  for (const select of root.querySelectorAll('select[multiple]')) asBoxes(select);
}

function fillOptions(select, elements) {
  const { optionValue, optionLabel } = select.dataset;
  for (const element of Array.isArray(elements) ? elements : []) {
    const value = optionValue ? at(element, optionValue) : element;
    const label = optionLabel ? at(element, optionLabel) : labelOf(value);
    select.append(new Option(label ?? value, value));
  }
}

function asBoxes(select) {
  if (select.nextElementSibling?.matches('.boxes')) return;
  const boxes = document.createElement('span');
  boxes.className = 'boxes';
  for (const option of select.options) if (option.value) boxes.append(boxFor(select, option));
  select.hidden = false;
  select.classList.add('behind-boxes');
  select.tabIndex = -1;
  select.after(boxes);
  select.addEventListener('sancha:written', () => {
    [...boxes.querySelectorAll('input')].forEach(box => { box.checked = box.option.selected; });
  });
}

function boxFor(select, option) {
  const label = document.createElement('span');
  label.className = 'box';
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.option = option;
  box.setAttribute('aria-label', option.text);
  box.checked = option.selected;
  box.addEventListener('change', () => {
    option.selected = box.checked;
    select.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const text = document.createElement('span');
  text.textContent = option.text;
  text.addEventListener('click', event => {
    event.preventDefault();
    if (!box.disabled && !box.matches(':disabled')) box.click();
  });
  label.append(box, text);
  return label;
}
