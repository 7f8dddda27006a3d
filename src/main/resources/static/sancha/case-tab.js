/** The parts of a case as tabs beside a task's form in Tasklist. */
import { get } from './api.js';
import { PARTS, showPart } from './case-parts.js';
import { element } from './case-view.js';
import { knownCaseOf, noteCaseOf } from './case-of-task.js';
import { refusal } from './rules.js';

/** Fills a tab for the case of a task. @param id of the part */
export async function showCaseOfTask(node, taskId, id) {
  node.classList.add('sancha-case');
  try {
    const caseId = knownCaseOf(taskId) ?? (await get(`/api/tasks/${encodeURIComponent(taskId)}`)).task.caseId;
    noteCaseOf(taskId, caseId);
    await showPart(node, PARTS.find(part => part.id === id), caseId);
  } catch (refused) {
    node.replaceChildren(refusal(refused.message));
  }
}
