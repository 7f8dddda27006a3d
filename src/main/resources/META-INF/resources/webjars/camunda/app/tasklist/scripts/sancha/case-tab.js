/** A tab beside each task's form in Tasklist: the case's story and everything the bank knows of it. */
let node;

export default {
  id: 'sancha-case',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: '业务经过 Case' },
  render(place, { taskId }) {
    node = place;
    import('/sancha/case-tab.js').then(module => node && module.showCaseOfTask(node, taskId));
  },
  unmount() {
    if (node) node.replaceChildren();
    node = null;
  },
};
