/** Figures that the server works out of what was typed so far, beside the entries: `data-live` parts of a form. Nothing is worked out here. */
import { post } from './api.js';
import { fill } from './facts.js';

const PAUSE = 500;

export class LiveFigures {
  /**
   * @param form with its `data-live` parts as they were deployed: each is filled anew with every answer
   * @param path where the server is asked
   * @param read gives the entries as they stand now
   */
  constructor(form, path, read) {
    Object.assign(this, { path, read, parts: [...form.querySelectorAll('[data-live]')].map(part => ({ part, template: part.cloneNode(true) })) });
    for (const { part } of this.parts) part.replaceChildren();
  }

  /** Something was typed: asks after a pause, and never while an answer is still to come. */
  changed(facts) {
    if (!this.parts.length) return;
    this.facts = facts;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    if (this.asking) {
      this.again = true;
      return;
    }
    this.asking = true;
    try {
      this.show(await post(this.path, this.read() ?? {}));
    } catch {
      // the draft says what is wrong with the connection or the session; an old figure beside a new entry would be a wrong one
      this.show({});
    }
    this.asking = false;
    if (this.again) this.changed(this.facts);
    this.again = false;
  }

  show(figures) {
    for (const { part, template } of this.parts) {
      const fresh = template.cloneNode(true);
      const known = fresh.dataset.live in figures;
      if (known) fill(fresh, { ...this.facts, ...figures });
      part.replaceChildren(...(known ? fresh.childNodes : []));
      part.classList.toggle('shown', known);
    }
  }

  stop() {
    clearTimeout(this.waiting);
  }
}
