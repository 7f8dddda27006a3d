/** The help of a task, a duty or a rule, drawn: for the help's page and for the panel beside a form. */
import { element } from './case-view.js';
import { labelOf } from './labels.js';
import { either, language, named } from './language.js';
import { ruleLink } from './rules.js';
import { say } from './texts.js';

/**
 * @param target of links that lead on: empty within the help's page
 * @param level of the heading: the first on the help's page, and lower beside a form, which has a heading above it
 */
export function taskHelp(page, target = '', level = 1) {
  const said = either(page.zh, page.en);
  return [
    titled(named(page.name), level),
    around('p', 'whose', page.duties.map(duty => link('duty', duty.id, either(duty.zh, duty.en), target))),
    element('p', 'lead', said.purpose),
    ...picture(page),
    ...list(say('help.look'), said.look, level),
    ...list(say('help.enter'), said.enter, level),
    ...list(say('help.leads'), said.leads, level),
    ...list(say('help.wrong'), said.wrong, level),
    ...(page.rules.length ? [part(say('help.rules-here'), level), rules(page.rules)] : []),
    everywhere(page.everywhere),
  ];
}

export function dutyHelp(page) {
  const day = either(page.dayZh, page.dayEn);
  const habits = either(page.habitsZh, page.habitsEn);
  return [
    titled(either(page.zh, page.en)),
    element('p', 'lead', day.begin),
    ...list(say('help.day'), day.day),
    ...(page.work.length ? [part(say('help.tasks')), work(page.work)] : []),
    ...(page.work.length ? habitsOf(habits) : []),
  ];
}

const habitsOf = said => [...list(say('help.lists'), said.lists), ...list(say('help.away'), said.away), ...list(say('help.mistake'), said.mistake)];

export function ruleHelp(page) {
  return [
    titled(page.id),
    element('p', 'lead', either(page.zh, page.en)),
    ...list(say('help.source'), page.sources.map(source => either(source.zh, source.en))),
    ...(page.figures.length ? [part(say('help.figures')), figures(page.figures)] : []),
    ...(page.everywhere ? [element('p', '', say('help.any-task'))] : []),
    ...(page.tasks.length ? [part(say('help.refuses-at')),
      around('p', 'links', page.tasks.map(task => link('task', task.id, named(task.name))))] : []),
  ];
}

/** A link to the help of something. @param kind `task`, `duty` or `rule` */
export function link(kind, id, text, target = '') {
  const made = element('a', '', text);
  made.href = `/help.html?${new URLSearchParams({ [kind]: id })}`;
  if (target) Object.assign(made, { target, rel: 'noopener' });
  return made;
}

/** Rules in one line each. */
export function rules(lines) {
  const made = element('dl', 'rules');
  for (const line of lines) {
    const pair = made.appendChild(element('div'));
    pair.appendChild(element('dt')).append(ruleLink(line.id));
    pair.append(element('dd', '', either(line.zh, line.en)));
  }
  return made;
}

/** The heading of what is told. */
export const titled = (text, level = 1) => element(`h${level}`, 'title', text);

/** The heading of a part of it. */
export const part = (text, level = 1) => element(`h${level + 1}`, 'part', text);

function everywhere(lines) {
  const made = element('details');
  made.append(element('summary', '', say('help.rules-everywhere')), rules(lines));
  return made;
}

function list(heading, items, level) {
  const made = element('ul');
  made.append(...items.map(item => element('li', '', item)));
  return [part(heading, level), made];
}

function work(tasks) {
  const made = element('dl', 'work');
  for (const task of tasks) {
    const pair = made.appendChild(element('div'));
    pair.appendChild(element('dt')).append(link('task', task.id, named(task.name)));
    pair.append(element('dd', '', either(task.zh, task.en)));
  }
  return made;
}

function figures(all) {
  const table = element('table');
  const body = table.appendChild(element('tbody'));
  for (const one of all) {
    body.appendChild(element('tr')).append(element('td', '', one.name),
      element('td', 'figure', say('help.figure', { value: Number(one.value).toLocaleString('en'), unit: labelOf(one.unit, 'unit') })),
      element('td', 'date', say('help.since', { day: one.since })));
  }
  return table;
}

/** Shown where the build has one. */
function picture(page) {
  const address = page.pictures[language];
  if (!address) return [];
  const made = element('img', 'picture');
  Object.assign(made, { src: address, alt: say('help.picture-of', { task: named(page.name) }), loading: 'lazy' });
  return [made];
}

function around(name, className, parts) {
  const made = element(name, className);
  parts.forEach((part, i) => made.append(...(i ? [' · '] : []), part));
  return made;
}
