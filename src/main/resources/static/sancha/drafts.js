/** Keeps what people typed: on the server a moment after they type, and in the browser until the server has it. */
import { put } from './api.js';

const PAUSE = 1000;
const RETRY = 15000;

export class Drafts {
  /**
   * @param key     whose draft of which task this is, in the browser's own storage
   * @param path    where the server keeps it
   * @param read    gives the entries as they stand now
   * @param tell    is told the state: (`saving` | `saved` | `failed`, time or refusal)
   */
  constructor({ key, path, read, tell }) {
    Object.assign(this, { key: `sancha.draft.${key}`, path, read, tell });
    this.saved = undefined;
    this.running = Promise.resolve();
  }

  /** What the server has; the browser's copy of the same is no longer needed. */
  begin(draft) {
    this.saved = draft ? textOf(draft) : undefined;
    if (textOf(this.kept()) === this.saved) this.forget();
  }

  /** What was typed here and never reached the server, or null. */
  kept() {
    const text = localStorage.getItem(this.key);
    if (!text) return null;
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  }

  /** Something was typed: keeps it here at once, and on the server after a pause. */
  changed() {
    keep(this.key, textOf(this.read()));
    this.saveIn(PAUSE);
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
    const text = textOf(this.read());
    if (text === this.saved && !anew) return;
    this.tell('saving');
    try {
      await put(this.path, JSON.parse(text));
    } catch (refused) {
      keep(this.key, text);
      this.tell('failed', refused);
      if (refused.status === 0 || refused.status >= 500) this.saveIn(RETRY);
      throw refused;
    }
    this.saved = text;
    if (textOf(this.read()) === text) localStorage.removeItem(this.key);
    this.tell('saved', new Date());
  }
}

const textOf = entries => JSON.stringify(entries ?? {});

/** A browser that forbids or has used up its storage still saves on the server. */
function keep(key, text) {
  try {
    localStorage.setItem(key, text);
  } catch (full) {
    console.warn('sancha: draft not kept in the browser', full);
  }
}
