/** Keeps what people typed: on the server a moment after they type, and in the browser until the server has it. */
import { put } from './api.js';

const PAUSE = 1000;
const RETRY = 15000;
/** By this rule the server keeps what another window, or another person, saved meanwhile. */
const MEANWHILE = 'TSK-06';

export class Drafts {
  /**
   * @param key     whose draft of which task this is, in the browser's own storage
   * @param path    where the server keeps it
   * @param read    gives the entries as they stand now
   * @param tell    is told the state: (`saving` | `saved` | `failed` | `conflict`, time or refusal)
   */
  constructor({ key, path, read, tell }) {
    Object.assign(this, { key: `sancha.draft.${key}`, path, read, tell });
    this.saved = undefined;
    this.version = 0;
    this.conflict = null;
    this.running = Promise.resolve();
  }

  /** What the server has, and which version of it; the browser's copy of the same is no longer needed. */
  begin(draft, version) {
    this.saved = draft ? textOf(draft) : undefined;
    this.version = version || 0;
    this.conflict = null;
    if (textOf(this.kept()?.entries) === (this.saved ?? textOf())) this.forget();
  }

  /** What was typed here and never reached the server, with the version it was typed over; null where there is nothing. */
  kept() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key));
      return kept?.entries ? kept : null;
    } catch {
      return null;
    }
  }

  /** Something was typed: keeps it here at once, and on the server after a pause. */
  changed() {
    this.keep(this.read());
    if (!this.conflict) this.saveIn(PAUSE);
  }

  /**
   * Saves what stands in the form now; resolves once the server has it, rejects with its refusal.
   * @param anew even if the server has the same already: whoever completes a task must have saved its entries in person
   */
  save(anew) {
    clearTimeout(this.waiting);
    this.running = this.running.catch(() => {}).then(() => this.send(anew));
    return this.running;
  }

  /** People chose what stands in the form over what was saved meanwhile, which they were shown. */
  prefer(version) {
    this.version = version;
    this.conflict = null;
    return this.save(true);
  }

  saveIn(milliseconds) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.save().catch(() => {}), milliseconds);
  }

  stop() {
    clearTimeout(this.waiting);
  }

  /** The task is done: nothing is kept here any longer. */
  forget() {
    this.stop();
    localStorage.removeItem(this.key);
  }

  async send(anew) {
    if (this.conflict) throw this.conflict;
    const text = textOf(this.read());
    if (text === this.saved && !anew) return;
    this.tell('saving');
    try {
      this.version = (await put(`${this.path}?version=${this.version}`, JSON.parse(text))).draftVersion;
    } catch (refused) {
      this.keep(JSON.parse(text));
      if (refused.rule === MEANWHILE) this.conflict = refused;
      this.tell(this.conflict ? 'conflict' : 'failed', refused);
      if (refused.status === 0 || refused.status >= 500) this.saveIn(RETRY);
      if (refused.status === 401) addEventListener('focus', () => this.save().catch(() => {}), { once: true });
      throw refused;
    }
    this.saved = text;
    if (textOf(this.read()) === text) localStorage.removeItem(this.key);
    this.tell('saved', new Date());
  }

  /** A browser that forbids or has used up its storage still saves on the server. */
  keep(entries) {
    try {
      localStorage.setItem(this.key, JSON.stringify({ version: this.version, entries: entries ?? {} }));
    } catch (full) {
      console.warn('sancha: draft not kept in the browser', full);
    }
  }
}

const textOf = entries => JSON.stringify(entries ?? {});
