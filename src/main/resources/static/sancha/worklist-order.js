/** The most urgent first: so Tasklist begins, where an address does not say otherwise. It reads the order from its address as it starts. */
const URGENCY = JSON.stringify([{ sortBy: 'priority', sortOrder: 'desc' }, { sortBy: 'dueDate', sortOrder: 'asc' }]);

const [path, query = ''] = location.hash.replace(/^#/, '').split('?');
const asked = new URLSearchParams(query);
if (!asked.has('sorting')) {
  asked.set('sorting', URGENCY);
  history.replaceState(history.state, '', `#${path || '/'}?${asked}`);
}
