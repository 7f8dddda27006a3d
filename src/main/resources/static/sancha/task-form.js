/** One open form of one task: facts and draft in, entries out. Knows nothing of Tasklist. */
import { get } from './api.js';
import { prepareChoices } from './choices.js';
import { applyConditions } from './conditions.js';
import { complete, glance, showRefusal } from './checks.js';
import { Drafts } from './drafts.js';
import { read, write } from './entries.js';
import { at, fill, showIf } from './facts.js';
import { FIELDS, tidy } from './fields.js';
import { moment } from './format.js';
import { prepareLists } from './lists.js';
import { tell, tellAt, tellState } from './messages.js';
import { offerTakeOver } from './stand-in.js';
import { say, speak, textsIn } from './texts.js';
import { withoutMasked } from './unmask.js';
import { prepareUploads } from './uploads.js';

export class TaskForm {
  /** @param viewer the user id of whoever looks at the form; only the task's assignee may enter anything. */
  constructor(form, taskId, viewer) {
    Object.assign(this, { form, taskId, viewer, task: null, facts: {} });
    speak(form, textsIn(form));
    this.path = `/api/tasks/${encodeURIComponent(taskId)}`;
    this.guards = [...form.querySelectorAll('section.entries')].map(guarded);
    prepareLists(form);
    this.drafts = new Drafts({
      key: `${taskId}.${viewer}`,
      path: `${this.path}/draft`,
      read: () => read(form),
      tell: (state, news) => this.told(state, news),
    });
    this.setReadOnly(true);
  }

  /** Reads the task from the server and shows it. */
  async open() {
    const { task, facts, draft, mayTakeOverFrom } = await get(this.path);
    this.task = task;
    this.mayTakeOver = Boolean(mayTakeOverFrom);
    this.facts = { ...facts, task };
    fill(this.form, this.facts);
    this.wrap(this.form);
    this.form.addEventListener('sancha:row', event => this.wrap(event.detail));
    this.drafts.begin(draft);
    const kept = this.drafts.kept();
    write(this.form, withoutMasked(this.withDefaults(kept || draft)));
    applyConditions(this.form);
    this.listen();
    this.show();
    if (kept) this.save();
  }

  /** Who holds the task may have changed since: looks again, and opens or closes the entries. */
  async look() {
    this.task = (await get(this.path)).task;
    this.show();
  }

  /** Checks and saves the entries; true once the server has all of them and the task may be completed. */
  async ready() {
    return complete(this.form) && this.save(true);
  }

  /** True once the server has what stands in the form. @param leading whether people wait for it and are brought to what is wrong */
  async save(leading) {
    try {
      await this.drafts.save(leading);
      return true;
    } catch (refused) {
      showRefusal(this.form, refused, leading);
      return false;
    }
  }

  /** The server refused to complete the task. */
  refused(refusal) {
    showRefusal(this.form, refusal, true);
  }

  /** The task is done. */
  done() {
    this.drafts.forget();
  }

  setReadOnly(readOnly) {
    this.guards.forEach(guard => { guard.disabled = readOnly; });
    this.form.classList.toggle('read-only', readOnly);
  }

  show() {
    const mine = this.task.assignee === this.viewer;
    this.setReadOnly(!mine);
    tellState(this.form, '');
    if (mine) tell(this.form, null);
    else if (this.task.assignee) {
      const holder = this.task.assigneeName || this.task.assignee;
      tell(this.form, say('form.this-task-is-held-by', { holder }), 'info');
      if (this.mayTakeOver) offerTakeOver(this.form.querySelector(':scope > .notice'), this.taskId, holder);
    } else tell(this.form, say('form.claim-this-task-first-then'), 'info');
  }

  wrap(root) {
    prepareChoices(root, this.facts);
    prepareUploads(root, this.taskId);
    if (root === this.form) return;
    showIf(root, this.facts);
    applyConditions(this.form);
  }

  listen() {
    this.form.addEventListener('input', event => this.entered(event.target));
    this.form.addEventListener('focusout', event => afterPress(() => this.left(event.target)));
    this.form.addEventListener('submit', event => event.preventDefault());
  }

  entered(field) {
    applyConditions(this.form);
    if (field.matches('[aria-invalid]')) tellAt(field, null);
    this.drafts.changed();
  }

  left(field) {
    if (!field.matches(FIELDS) || field.matches(':disabled')) return;
    glance(field);
    tidy(field);
    this.save();
  }

  told(state, news) {
    if (state === 'saving') return;
    if (state === 'saved') tellState(this.form, say('form.draft-saved', { at: moment(news).slice(11) }), 'saved');
    else tellState(this.form, say('form.draft-kept', { why: news.message }), 'failed');
  }

  /** Without a draft the entries begin with the facts they default to; rows of a fixed list always do. */
  withDefaults(draft) {
    const entries = structuredClone(draft || {});
    for (const part of this.form.querySelectorAll('[data-default]')) {
      if (part.closest('.entry-row')) continue;
      const name = part.dataset.list || part.name;
      const preset = at(this.facts, part.dataset.default);
      if (part.hasAttribute('data-fixed')) place(entries, name, merged(preset, at(entries, name)));
      else if (!draft && preset !== undefined) place(entries, name, preset);
    }
    return entries;
  }
}

let pressed = false;
document.addEventListener('pointerdown', () => { pressed = true; }, true);
for (const end of ['pointerup', 'pointercancel', 'dragend']) document.addEventListener(end, () => { pressed = false; }, true);

/** A sentence that appears under a field moves the button that people are just pressing away from their pointer: it waits until they let go. */
function afterPress(act) {
  if (pressed) document.addEventListener('pointerup', () => setTimeout(act), { capture: true, once: true });
  else act();
}

const merged = (presets, rows) => (presets || []).map((preset, i) => ({ ...preset, ...rows?.[i] }));

function place(entries, path, value) {
  const keys = path.split('.');
  const last = keys.pop();
  keys.reduce((node, key) => node[key] ??= {}, entries)[last] = value;
}

/** All entries of a section stand in one fieldset, which is opened for the assignee alone. */
function guarded(section) {
  const guard = document.createElement('fieldset');
  guard.className = 'guard';
  guard.append(...section.childNodes);
  section.append(guard);
  return guard;
}
