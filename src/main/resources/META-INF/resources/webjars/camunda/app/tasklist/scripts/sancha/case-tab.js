/** Tabs beside each task's form in Tasklist, one a part of the case. Each is filled when it is looked at. */
import { PARTS } from '/sancha/case-parts.js';

/** Tasklist shows tabs of a higher priority first; its own form has 1000. */
const FIRST = 900;

export default PARTS.map((part, i) => {
  let node;
  return {
    id: `sancha-case-${part.id}`,
    pluginPoint: 'tasklist.task.detail',
    priority: FIRST - i,
    properties: { label: part.label },
    render(place, { taskId }) {
      node = place;
      import('/sancha/case-tab.js').then(module => node === place && module.showCaseOfTask(place, taskId, part.id));
    },
    unmount() {
      if (node) node.replaceChildren();
      node = null;
    },
  };
});
