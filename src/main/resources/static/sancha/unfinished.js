/** What was on its way when a page was left: the same file, chosen again, goes on where it ended. */
import { giveUp, unfinishedAt } from './parts.js';
import { Sending } from './sending.js';

/** @param list a row each is added @param parts where the parts of the task's files go */
export async function showUnfinished(list, parts) {
  for (const one of await unfinishedAt(parts)) {
    new Sending(list, { name: one.fileName, size: one.size, lastModified: null }).unfinished(one, () => giveUp(parts, one.id));
  }
}
