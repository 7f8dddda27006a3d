/** What a person does with a list of tasks: looks for a customer, takes the next or several, gives back; by buttons and by keys. */
import { get, post } from './api.js';
import { element } from './case-view.js';
import { either, named } from './language.js';
import { lookFor, lookedFor, openTask, openedTask, readAnew, shownFilter } from './tasklist-place.js';
import { say } from './texts.js';
import { chooseNothing, chosenTasks, whenChosen } from './worklist-choice.js';
import { listenForKeys } from './worklist-keys.js';

const WORDS = {
  'claim-next': () => say('worklist.claim-next'),
  'claim-chosen': () => say('worklist.claim-chosen'),
  'give-back': () => say('worklist.give-back'),
};
const NO_TASKS = { auditor: ['cases', 'process-changes', 'trail'], 'process-reviewer': ['process-changes', 'versions'] };
const WAYS = {
  cases: ['/cases.html', () => say('nav.loans')],
  'process-changes': ['/process-changes.html', () => say('nav.changes')],
  versions: ['/versions.html', () => say('nav.versions')],
  trail: ['/camunda/app/cockpit/', () => say('nav.cockpit')],
};

/** Whether the engine would let this person begin a case; without, Tasklist offers it to everybody. */
get('/engine-rest/process-definition/count?startablePermissionCheck=true&startableInTasklist=true&active=true&latestVersion=true')
  .then(({ count }) => document.body.classList.toggle('begins-cases', count > 0), () => {});

/** @param scope Angular's, on which shortcuts are told @returns what ends the bar */
export async function worklistBar(place, scope) {
  const bar = element('div', 'sancha-worklist');
  place.replaceChildren(bar);
  let lists;
  try {
    lists = await get('/api/worklists');
  } catch (refused) {
    bar.append(element('p', 'said', refused.message));
    return () => {};
  }
  const looksOnly = lists.every(list => list.id === 'all');
  if (looksOnly) bar.append(...await waysOfWhoHasNone());
  return lists.length === 0 ? () => {} : fill(bar, lists, scope, looksOnly);
}

/** No desk without a word: whoever has no tasks reads so, and where to go. */
async function waysOfWhoHasNone() {
  const { person } = await get('/api/board');
  const ways = new Set(person.duties.flatMap(duty => NO_TASKS[duty.id] ?? []));
  const word = element('p', 'none', say('worklist.your-duty-has-no-tasks'));
  for (const [href, text] of [...ways].map(way => WAYS[way]).concat([['/', () => say('worklist.start-page')]])) {
    const link = element('a', '', text());
    link.href = href;
    word.append(' ', link);
  }
  return [word];
}

function fill(bar, lists, scope, looksOnly) {
  const said = element('p', 'said');
  said.setAttribute('role', 'status');
  const acts = looksOnly ? {} : actsOn(lists, text => { said.textContent = text; });
  const buttons = element('div', 'acts');
  for (const [name, act] of Object.entries(acts)) buttons.append(buttonOf(name, act));
  buttons.append(download(lists));
  bar.append(searchField(), buttons, said);
  const ends = [whenChosen(() => tellChosen(buttons)), listenForKeys(scope, acts)];
  tellChosen(buttons);
  return () => ends.forEach(end => end());
}

function searchField() {
  const field = element('input', 'look-for');
  field.type = 'search';
  field.maxLength = 100;
  field.value = lookedFor().replaceAll("'", '');
  field.placeholder = say('worklist.customer-or-number');
  field.setAttribute('aria-label', say('worklist.customer-or-number'));
  field.addEventListener('change', () => lookFor(field.value.trim()));
  return field;
}

function actsOn(lists, tell) {
  const shown = () => lists.find(list => list.filter === shownFilter()) ?? lists[0];
  return {
    'claim-next': () => claimNext(shown(), tell),
    'claim-chosen': () => together('/api/worklists/claims', count => say('worklist.claimed', { count }), tell),
    'give-back': () => together('/api/worklists/returns', count => say('worklist.given-back', { count }), tell),
  };
}

function buttonOf(name, act) {
  const button = element('button', name === 'claim-next' ? 'btn btn-primary btn-sm' : 'btn btn-default btn-sm');
  button.type = 'button';
  button.dataset.act = name;
  button.textContent = WORDS[name]();
  button.addEventListener('click', async () => {
    button.disabled = true;
    await act();
    button.disabled = false;
    button.parentElement && tellChosen(button.parentElement);
  });
  return button;
}

/** The list that is shown when it is pressed, and not the one that was when the bar came. */
function download(lists) {
  const link = element('a', 'btn btn-link btn-sm', say('worklist.csv'));
  link.href = '/api/worklists.csv';
  link.addEventListener('click', () => {
    const list = lists.find(one => one.filter === shownFilter()) ?? lists[0];
    link.href = `/api/worklists.csv?${new URLSearchParams({ list: list.id, search: lookedFor().replaceAll("'", '') })}`;
  });
  return link;
}

async function claimNext(list, tell) {
  try {
    const path = `/api/worklists/${list.id}/claim-next?${new URLSearchParams({ search: lookedFor().replaceAll("'", '') })}`;
    const { task, waiting } = await post(path);
    if (task) {
      tell(say('worklist.you-hold', { task: named(task.name) }));
      await openTask(task.id);
    } else tell(waiting ? say('worklist.none-that-you-may', { count: waiting }) : say('worklist.none-waits', { list: named(list.name) }));
  } catch (refused) {
    tell(refused.message);
  }
}

/** With the tasks chosen; with the one that is open where none is. */
async function together(path, done, tell) {
  const tasks = chosenTasks().length ? chosenTasks() : [openedTask()].filter(Boolean);
  if (!tasks.length) return tell(say('worklist.choose-first'));
  try {
    const answers = await post(path, { tasks });
    const refused = answers.filter(answer => !answer.done);
    tell([done(answers.length - refused.length), ...refused.map(answer => either(answer.zh, answer.en))].join(' '));
    chooseNothing();
    if (tasks.includes(openedTask())) await openTask(openedTask());
    else await readAnew();
  } catch (refused) {
    tell(refused.message);
  }
}

function tellChosen(buttons) {
  const count = chosenTasks().length;
  for (const name of ['claim-chosen', 'give-back']) {
    const button = buttons.querySelector(`[data-act=${name}]`);
    if (button) button.textContent = count ? say('worklist.of-chosen', { act: WORDS[name](), count }) : WORDS[name]();
  }
}
