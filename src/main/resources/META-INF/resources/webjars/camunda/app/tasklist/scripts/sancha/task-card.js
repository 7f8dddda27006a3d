/** On each card of Tasklist's list: whose the case is, for how much, and how long there is left. */
import { cardOf } from '/sancha/task-cards.js';

export default {
  id: 'sancha-card',
  pluginPoint: 'tasklist.card',
  priority: 900,
  async render(place, { taskId }) {
    place.replaceChildren(...await cardOf(taskId));
  },
  unmount() {},
};
