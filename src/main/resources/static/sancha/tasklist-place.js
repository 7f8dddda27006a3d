/** Where Tasklist stands, and moving it on: its list read anew, a task opened, something said for a few seconds. */
import { started } from './webapp-started.js';

const SHOWN_FOR_MS = 8000;
const SEARCHED = 'customer';

const services = name => started.then(injector => injector.get(name));

/** Opens a task of which the address is then. */
export async function openTask(taskId) {
  const [address, root] = [await services('$location'), await services('$rootScope')];
  const reopened = address.search().task === taskId;
  if (reopened) return location.reload();
  root.$applyAsync(() => address.search('task', taskId).search('detailsTab', null));
  readAnew();
}

export const readAnew = async () => (await services('$rootScope')).$broadcast('refresh');

export async function sayFor(text) {
  (await services('Notifications')).addMessage({ status: text, duration: SHOWN_FOR_MS });
  (await services('$rootScope')).$applyAsync();
}

/** Which task is open, if one is. */
export const openedTask = () => searchOf('task');

/** The filter of which the list is shown. */
export const shownFilter = () => searchOf('filter');

/** What is looked for in the list. */
export function lookedFor() {
  try {
    return JSON.parse(searchOf('searchQuery') || '[]').find(one => one.name === SEARCHED)?.value ?? '';
  } catch {
    return '';
  }
}

/** Has the list show only what is found by it: Tasklist's own search, which the server understands as one of customers and numbers. */
export async function lookFor(text) {
  const [address, root] = [await services('$location'), await services('$rootScope')];
  const query = text ? [{ type: 'processVariables', operator: 'eq', value: `'${text.replaceAll("'", '')}'`, name: SEARCHED }] : [];
  root.$applyAsync(() => address.search('searchQuery', JSON.stringify(query)).search('page', null));
}

const searchOf = name => new URLSearchParams(location.hash.split('?')[1] ?? '').get(name);
