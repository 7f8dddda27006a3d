/** The tab "Case" beside a task's form: the case's story above, what the bank knows of it below. */
import { get } from './api.js';
import { element, factSections, trail } from './case-view.js';
import { addStylesheet } from './stylesheets.js';
import { offerTakeOver } from './stand-in.js';
import { say } from './texts.js';

/** Fills the tab for the case of a task. */
export async function showCaseOfTask(node, taskId) {
  addStylesheet('case.css');
  node.classList.add('sancha-case');
  node.replaceChildren(element('p', 'none', say('case.loading')));
  try {
    const { task, facts, mayTakeOverFrom } = await get(`/api/tasks/${encodeURIComponent(taskId)}`);
    const acts = await get(`/api/cases/${encodeURIComponent(task.caseId)}/trail`);
    const link = element('a', '', say('case.open-the-cases-page'));
    link.href = `/case.html?id=${encodeURIComponent(task.caseId)}`;
    link.target = '_blank';
    const head = element('p', 'head', `${say('case.case', { id: task.caseId })}　`);
    head.append(link);
    if (mayTakeOverFrom) offerTakeOver(head, taskId, task.assigneeName || mayTakeOverFrom);
    node.replaceChildren(head, element('h3', '', say('case.story')), trail(acts), ...factSections(facts, task.caseId));
  } catch (refused) {
    node.replaceChildren(element('p', 'notice error', refused.message));
  }
}
