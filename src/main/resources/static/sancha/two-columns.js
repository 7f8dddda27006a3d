/** What is needed to decide stands beside what is entered: two columns where the form is wide enough, one under the other where it is not. */
const ENTERED = 'section.entries, section.papers';

/** Takes the form's sections apart; a form that asks for nothing, or shows nothing, stays as it is. */
export function layOut(form) {
  const sections = [...form.querySelectorAll(':scope > section')];
  const entered = sections.filter(section => section.matches(ENTERED));
  const known = sections.filter(section => !section.matches(ENTERED));
  if (!entered.length || !known.length) return;
  const columns = made('div', 'columns');
  sections[0].before(columns);
  const beside = columns.appendChild(made('div', 'known'));
  beside.tabIndex = 0;
  beside.append(...known);
  columns.appendChild(made('div', 'entered')).append(...entered);
}

/** Where a further section of entries goes. */
export const enteredIn = form => form.querySelector(':scope > .columns > .entered') ?? form;

function made(name, className) {
  const element = document.createElement(name);
  element.className = className;
  return element;
}
