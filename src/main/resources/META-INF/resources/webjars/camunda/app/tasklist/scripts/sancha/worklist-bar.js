/** Above Tasklist's list: search, take the next, take or give back several; where a duty has no tasks, a word and the ways that it has. */
import { worklistBar } from '/sancha/worklist-bar.js';

let leave = () => {};

export default {
  id: 'sancha-worklist',
  pluginPoint: 'tasklist.list',
  priority: 200,
  async render(place, api, scope) {
    leave = await worklistBar(place, scope);
  },
  unmount() {
    leave();
  },
};
