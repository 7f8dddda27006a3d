/** A tab beside each task's form in Tasklist: the case's story and everything the bank knows of it. */
import { say } from '/sancha/texts.js';

let node;

export default {
  id: 'sancha-case',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: say('webapp.case') },
  render(place, { taskId }) {
    node = place;
    import('/sancha/case-tab.js').then(module => node && module.showCaseOfTask(node, taskId));
  },
  unmount() {
    if (node) node.replaceChildren();
    node = null;
  },
};
