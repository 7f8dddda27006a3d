/** The button by which a colleague takes over a task that another holds. */
import { post } from './api.js';
import { element } from './case-view.js';
import { ruled } from './rules.js';
import { say } from './texts.js';

/** Puts the button into a place of the page; Tasklist is read anew once the task is taken over. */
export function offerTakeOver(place, taskId, holder) {
  const button = element('button', 'take-over', say('form.take-over', { holder }));
  button.type = 'button';
  const said = element('span', 'said');
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      await post(`/api/tasks/${encodeURIComponent(taskId)}/take-over`);
      location.reload();
    } catch (refused) {
      said.replaceChildren(...ruled(refused.message));
      button.disabled = false;
    }
  });
  place.append(' ', button, ' ', said);
}
