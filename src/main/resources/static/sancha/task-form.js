/** One open form of one task: facts and draft in, entries out. Knows nothing of Tasklist. */
import { get } from './api.js';
import { noteCaseOf } from './case-of-task.js';
import { prepareChoices } from './choices.js';
import { applyConditions } from './conditions.js';
import { complete, glance, showRefusal } from './checks.js';
import { choose, showDraftOf } from './draft-choice.js';
import { Drafts } from './drafts.js';
import { read, write } from './entries.js';
import { prepareDropping } from './dropping.js';
import { at, fill, showIf } from './facts.js';
import { FIELDS, tidy } from './fields.js';
import { moment } from './format.js';
import { prepareLists } from './lists.js';
import { LiveFigures } from './live-figures.js';
import { offer, tell, tellAt, tellState } from './messages.js';
import { goOnAfter } from './next-task.js';
import { offerTakeOver } from './stand-in.js';
import { Papers } from './papers.js';
import { say, speak, textsIn } from './texts.js';
import { layOut } from './two-columns.js';
import { withoutMasked } from './unmask.js';
import { prepareUploads, showUnfinishedUploads } from './uploads.js';

export class TaskForm {
  /** @param viewer the user id of whoever looks at the form; only the task's assignee may enter anything. */
  constructor(form, taskId, viewer) {
    Object.assign(this, { form, taskId, viewer, task: null, facts: {} });
    speak(form, textsIn(form));
    this.path = `/api/tasks/${encodeURIComponent(taskId)}`;
    this.guards = [...form.querySelectorAll('section.entries')].map(guarded);
    this.figures = new LiveFigures(form, `${this.path}/figures`, () => read(form));
    prepareLists(form);
    prepareDropping(form);
    layOut(form);
    this.drafts = new Drafts({
      key: `${taskId}.${viewer}`,
      path: `${this.path}/draft`,
      read: () => read(form),
      tell: (state, news) => this.told(state, news),
    });
    this.papers = new Papers(form, taskId);
    this.setReadOnly(true);
  }

  /** Reads the task from the server and shows it. */
  async open() {
    const { task, facts, mayTakeOverFrom, ofMyDuties, ...opened } = await get(this.path);
    this.looksOnly = !ofMyDuties;
    this.task = task;
    noteCaseOf(this.taskId, task.caseId);
    this.mayTakeOver = Boolean(mayTakeOverFrom);
    this.facts = { ...facts, task };
    fill(this.form, this.facts);
    this.wrap(this.form);
    this.form.addEventListener('sancha:row', event => this.wrap(event.detail));
    this.drafts.begin(opened.draft, opened.draftVersion);
    const kept = this.drafts.kept();
    const stale = kept && kept.version !== this.drafts.version;
    this.fillIn(kept && !stale ? kept.entries : opened.draft);
    this.listen();
    this.show();
    if (opened.draft) showDraftOf(this.form, opened);
    this.papers.open(this.mine()).catch(refused => tell(this.form, refused.message));
    if (this.mine()) showUnfinishedUploads(this.form, this.taskId).catch(refused => tell(this.form, refused.message));
    if (stale && this.mine()) choose(this, opened, kept.entries);
    else if (kept) this.save();
  }

  /** Puts entries into the form: a draft, or what the entries begin with. */
  fillIn(entries) {
    write(this.form, withoutMasked(this.withDefaults(entries)));
    applyConditions(this.form);
    this.figures.changed(this.facts);
  }

  /** Who holds the task may have changed since: looks again, and opens or closes the entries. */
  async look() {
    this.task = (await get(this.path)).task;
    this.show();
    this.papers.show(this.mine());
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
      if (leading) this.told(refused === this.drafts.conflict ? 'conflict' : 'refused', refused);
      return false;
    }
  }

  /** The server refused to complete the task. */
  refused(refusal) {
    this.told('refused', refusal);
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
    const mine = this.mine();
    this.setReadOnly(!mine);
    tellState(this.form, '');
    if (mine) tell(this.form, null);
    else if (this.looksOnly && !this.task.assignee) tell(this.form, say('form.you-may-only-look'), 'info');
    else if (this.task.assignee) {
      const holder = this.task.assigneeName || this.task.assignee;
      tell(this.form, say('form.this-task-is-held-by', { holder }), 'info');
      if (this.mayTakeOver) offerTakeOver(this.form.querySelector(':scope > .notice'), this.taskId, holder);
    } else tell(this.form, say('form.claim-this-task-first-then'), 'info');
  }

  mine() {
    return this.task.assignee === this.viewer;
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
    this.form.addEventListener('sancha:pasted', event => { glance(event.target); tidy(event.target); });
    this.form.addEventListener('submit', event => event.preventDefault());
  }

  entered(field) {
    applyConditions(this.form);
    if (field.matches('[aria-invalid]')) tellAt(field, null);
    this.drafts.changed();
    this.figures.changed(this.facts);
  }

  left(field) {
    if (!field.matches(FIELDS) || field.matches(':disabled')) return;
    glance(field);
    tidy(field);
    this.save();
  }

  /** What became of a draft or a completion, with the one thing that can be done about it. */
  told(state, news) {
    if (state === 'saving') return;
    if (state === 'saved') this.saved(news);
    else if (state === 'conflict') get(this.path).then(opened => choose(this, opened, read(this.form)), refused => this.told('failed', refused));
    else {
      this.failing = true;
      if (state === 'failed') tellState(this.form, say('form.draft-kept', { why: news.message }), 'failed');
      const place = showRefusal(this.form, news, state === 'refused');
      if (place && news.status === 401) offer(place, say('form.log-in-again'), () => open('/login?again', '_blank'));
      if (place && GONE.includes(news.status) && !news.field) offer(place, say('form.next-task'), () => goOnAfter(this.task));
    }
  }

  saved(at) {
    tellState(this.form, say('form.draft-saved', { at: moment(at).slice(11) }), 'saved');
    if (this.failing) tell(this.form, null);
    this.failing = false;
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

/** Somebody else has the task, or it waits no more. */
const GONE = [404, 409];

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
