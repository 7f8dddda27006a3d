/** Which tasks of the list are chosen, whatever page of it is shown. */
const chosen = new Set();
const told = new Set();

export const chosenTasks = () => [...chosen];

/** @param act is told when the choice changes @returns what ends it */
export function whenChosen(act) {
  told.add(act);
  return () => told.delete(act);
}

export function chooseNothing() {
  chosen.clear();
  document.querySelectorAll('.sancha-choose').forEach(box => { box.checked = false; });
  told.forEach(act => act());
}

/** The box on a card by which its task is chosen. Tasklist would take a press on it for one on its card. */
export function choiceOf(taskId, label) {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.className = 'sancha-choose';
  box.checked = chosen.has(taskId);
  box.setAttribute('aria-label', label);
  for (const event of ['click', 'keydown']) box.addEventListener(event, pressed => pressed.stopPropagation());
  box.addEventListener('change', () => {
    if (box.checked) chosen.add(taskId);
    else chosen.delete(taskId);
    told.forEach(act => act());
  });
  return box;
}
