/** What to do when a task is done: the next one opens, of the same case before others, or a word says that there is none. */
import { get } from './api.js';
import { named } from './language.js';
import { openTask, sayFor } from './tasklist-place.js';
import { say } from './texts.js';

/** @param task that was completed, as the server told it */
export async function goOnAfter(task) {
  try {
    const { task: next, waiting } = await get(`/api/worklists/next?${new URLSearchParams({ case: task.caseId ?? '' })}`);
    if (next) {
      const words = { task: named(next.name), id: next.caseId };
      await sayFor(next.caseId === task.caseId ? say('worklist.next-of-this-case', words) : say('worklist.next', words));
      await openTask(next.id);
    } else await sayFor(waiting ? say('worklist.none-that-you-may', { count: waiting }) : say('worklist.all-done'));
  } catch (refused) {
    await sayFor(refused.message);
  }
}
