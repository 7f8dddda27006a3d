/** A file on its way to the server, as the form shows it. */
import { written } from './format.js';
import { ruled } from './rules.js';
import { say } from './texts.js';

/** One file on its way; it stays, with what was wrong, until it has arrived or is given up. */
export class Sending {
  constructor(list, file) {
    this.file = file;
    // chosen again: its place is that of before
    [...list.children].filter(row => row.dataset.name === file.name && row.dataset.size === String(file.size)).forEach(row => row.remove());
    this.row = list.appendChild(made('li'));
    Object.assign(this.row.dataset, { name: file.name, size: file.size });
  }

  begin() {
    this.bar = document.createElement('progress');
    this.bar.setAttribute('aria-label', this.file.name);
    this.row.replaceChildren(made('span', '', `${this.file.name} · ${size(this.file.size)}`), this.bar, this.state = made('span', 'state'));
  }

  /** @param share of it that has gone; null while the server looks at it @param broken whether the line is, and it goes on by itself */
  gone(share, broken = false) {
    if (share === null && !broken) this.bar.removeAttribute('value');
    if (share !== null) this.bar.value = share;
    this.state.textContent = say(broken ? 'papers.line-is-broken' : share === null || share === 1 ? 'papers.being-looked-at' : 'papers.gone',
      { share: Math.round(100 * (share ?? 0)) });
  }

  /** @param one what the server has of it */
  unfinished(one, away) {
    const share = Math.floor(100 * one.received / one.size);
    this.row.replaceChildren(made('span', '', `${one.fileName} · ${size(one.size)}`),
      made('span', 'state', say(share === 100 ? 'papers.came-whole' : 'papers.unfinished', { share })),
      this.button(say('papers.give-up'), () => away().then(() => this.row.remove())));
  }

  done() {
    this.row.remove();
  }

  refused(why, again, compared) {
    const message = made('span', 'message');
    message.append(...ruled(why.message.replace(/^file[：:]\s*/, '')));
    message.setAttribute('role', 'alert');
    // the same file meets the same rule: sent again is what did not arrive or found the server busy
    const ways = compared ? [this.button(say('papers.compared-again'), compared)]
      : why.rule || why.field ? [] : [this.button(say('papers.send-again'), again)];
    this.row.replaceChildren(made('span', '', this.file.name), ...ways, this.button(say('papers.give-up'), () => this.forget()), message);
  }

  /** What has come of it is thrown away too. */
  forget() {
    this.giveUp?.().catch(() => {});
    this.row.remove();
  }

  button(text, act) {
    const button = made('button', 'add', text);
    button.type = 'button';
    button.addEventListener('click', act);
    return button;
  }
}

/** As people read it. */
export const size = bytes => (bytes < 1024 * 1024 ? `${written(Math.max(1, Math.round(bytes / 1024)), 'integer')} KB`
  : `${(bytes / 1024 / 1024).toFixed(1)} MB`);

export function labelled(text, name) {
  const label = made('label', '', text);
  const field = made(name);
  label.append(field);
  return field;
}

export function made(name, className = '', text = '') {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}
