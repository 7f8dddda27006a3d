/** How far a case has come: the drawing with the way taken, who did what when, what waits, and what comes next. */
import { get } from './api.js';
import { block, nothing, pathOf, table } from './case-parts.js';
import { element } from './case-view.js';
import { listed, written } from './format.js';
import { labelOf } from './labels.js';
import { named } from './language.js';
import { refusal } from './rules.js';
import { STEPS, stepName } from './steps.js';
import { drawWay } from './way-drawing.js';
import { say } from './texts.js';

const WHOLE = '';
/** What goes on beside the step that a case is at: the plan of its inspections, each of them, warnings, revaluations, and unannounced visits. */
const BESIDE = ['supervision', 'inspection', 'warning', 'revaluation', 'spotcheck'];

export async function show(place, caseId, rest) {
  const asked = rest || WHOLE;
  const ask = step => get(pathOf(caseId, `progress?${new URLSearchParams({ step })}`));
  const drawing = element('section', 'way');
  const below = element('div', 'beside');
  place.replaceChildren(drawing, below);
  await open(asked);

  async function open(step) {
    try {
      const progress = await ask(step);
      below.replaceChildren(stepsOf(progress, step, open), nextOf(progress));
      await draw(drawing, progress, step, open);
    } catch (refused) {
      drawing.replaceChildren(refusal(refused.message));
    }
  }
}

async function draw(place, progress, step, open) {
  const title = element('h3', '', step === WHOLE ? say('case.the-whole-way') : say('case.way-through', { step: stepName(step) }));
  const bar = element('div', 'bar');
  const canvas = element('div');
  place.replaceChildren(title, bar, canvas, legend());
  if (step !== WHOLE) bar.append(button(say('case.back-to-the-whole'), () => open(WHOLE)));
  if (!progress.drawing) {
    canvas.replaceWith(nothing(say('case.not-come-there-yet')));
    return;
  }
  const shown = await drawWay(canvas, progress, tip, called => [...STEPS, ...BESIDE].includes(called) && open(called));
  bar.append(button(say('case.see-all'), shown.fit), button(say('case.see-closer'), shown.closer));
}

/** What is said of an element: how often the case came there, and who did what there last. */
function tip(stay, done) {
  const came = stay.entered > 1 ? say('case.came-times', { times: stay.entered }) : '';
  const did = done ? say('case.done-by-at', { by: done.by ?? say('case.system'), at: written(done.at, 'datetime') }) : '';
  const since = stay.waiting ? say('case.waits-since', { at: written(stay.first, 'datetime') }) : '';
  return [came, did, since].filter(Boolean).join('\n');
}

function legend() {
  const list = element('ul', 'legend');
  const kinds = [['done', say('case.was-done')], ['waiting', say('case.waits')], ['broken', say('case.broken-off')], ['loop', say('case.how-often')]];
  for (const [kind, text] of kinds) {
    const item = list.appendChild(element('li'));
    item.append(element('i', `key ${kind}`, kind === 'loop' ? '×2' : ''), text);
  }
  return list;
}

/** Step by step: who worked at it and when, how often it was gone through. */
function stepsOf({ steps }, shown, open) {
  const place = ({ process }) => (BESIDE.includes(process) ? STEPS.indexOf('postloan') + (BESIDE.indexOf(process) + 1) / 10 : STEPS.indexOf(process));
  const rows = steps.filter(step => place(step) >= 0).sort((a, b) => place(a) - place(b)).map(step => {
    const name = button(stepName(step.process), () => open(step.process));
    if (step.process === shown) name.setAttribute('aria-current', 'true');
    const often = step.rounds > 1 ? element('span', 'tag', say('case.times', { times: step.rounds })) : '';
    const refused = step.refused ? element('span', 'tag bad', say('case.refused-tries', { count: step.refused })) : '';
    const first = element('span', 'step');
    first.append(name, often, refused);
    return [first, listed(step.people) || say('case.system'), period(step)];
  });
  return block(say('case.step-by-step'), null, table([[say('case.step')], [say('case.who')], [say('case.when'), 'date']], rows));
}

function period({ began, ended, running }) {
  const from = written(began, 'datetime').slice(0, 10);
  if (running) return say('case.since-day', { day: from });
  const to = written(ended, 'datetime').slice(0, 10);
  return from === to ? from : say('case.from-to', { from, to });
}

function nextOf({ waiting, steps }) {
  const now = waiting.length ? table([[say('case.task')], [say('case.with-whom')], [say('case.task-due-on'), 'date']], waiting.map(task => [named(task.name),
    task.holder ?? say('case.nobody-yet', { duty: named(task.duty) }), task.dueOn ? written(task.dueOn, 'datetime').slice(0, 10) : '']))
    : nothing(say('case.nothing-waits'));
  const reached = Math.max(...steps.map(step => STEPS.indexOf(step.process)));
  const over = !steps.some(step => step.running);
  const come = over ? [] : STEPS.slice(reached + 1);
  const path = element('ol', 'to-come');
  path.append(...come.map(step => element('li', '', stepName(step))));
  return block(say('case.what-waits'), null, now, come.length ? [element('h4', '', say('case.what-comes-next')), path] : []);
}

function button(text, pressed) {
  const made = element('button', 'small', text);
  made.type = 'button';
  made.addEventListener('click', pressed);
  return made;
}
