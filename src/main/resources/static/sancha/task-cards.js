/** What the cards of a list of tasks say. All cards of a list are asked for in one request. */
import { get } from './api.js';
import { element } from './case-view.js';
import { written } from './format.js';
import { labelOf } from './labels.js';
import { lateness } from './terms-of-tasks.js';
import { say } from './texts.js';
import { choiceOf } from './worklist-choice.js';

const TOGETHER_MS = 30;
let waiting = new Map();

/** @return what to show on the card of a task; nothing of one that waits no more */
export async function cardOf(taskId) {
  const line = await lineOf(taskId);
  if (!line) return [];
  const about = element('div', 'sancha-card');
  if (line.customer) about.append(element('b', '', line.customer));
  if (line.amount) about.append(element('span', 'figure', say('card.yuan', { amount: written(line.amount, 'money') })));
  about.append(element('span', 'case', line.caseId ?? ''), ...labels(line), lateness(line));
  about.prepend(choiceOf(taskId, say('card.choose', { id: line.caseId ?? '' })));
  if (line.returned) about.append(element('span', 'returned', returnedIn(line.returned)));
  return [about];
}

/** At which step it is, Tasklist tells itself. */
const labels = ({ product, riskClass }) => [[product, 'product'], [riskClass, 'riskClass']].filter(([constant]) => constant)
  .map(([constant, of]) => element('span', of === 'riskClass' ? 'class' : '', labelOf(constant, of)));

const returnedIn = ({ byName, by, step }) => (by ? say('card.returned-by', { who: byName ?? by, step: labelOf(step, 'step') })
  : say('card.returned-in', { step: labelOf(step, 'step') }));

function lineOf(taskId) {
  if (waiting.size === 0) setTimeout(askForAll, TOGETHER_MS);
  return new Promise(told => {
    waiting.set(taskId, [...waiting.get(taskId) ?? [], told]);
  });
}

/** A card without these words is still a card: why they could not be had is in the console. */
async function askForAll() {
  const asked = waiting;
  waiting = new Map();
  let lines = [];
  try {
    lines = await get(`/api/board/cards?${new URLSearchParams({ ids: [...asked.keys()].join(',') })}`);
  } catch (refused) {
    console.warn(refused);
  }
  asked.forEach((cards, id) => cards.forEach(told => told(lines.find(line => line.taskId === id))));
}
