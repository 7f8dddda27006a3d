/** The papers of a task: added at once, each by itself, so that one that is refused leaves the others where they are. */
import { alikeOf } from './alike.js';
import { Refused, get, post, sendParts } from './api.js';
import { listenForDrops } from './dropping.js';
import { byAt, listed } from './format.js';
import { labelOf } from './labels.js';
import { needRow } from './paper-needs.js';
import { SMALL, giveUp, partsOf, sendInParts } from './parts.js';
import { preview } from './previews.js';
import { ruled } from './rules.js';
import { Sending, labelled, made, size } from './sending.js';
import { addStylesheet } from './stylesheets.js';
import { takenOf } from './taken.js';
import { say } from './texts.js';
import { enteredIn } from './two-columns.js';
import { showUnfinished } from './unfinished.js';

const PHOTOGRAPHS = /PHOTOGRAPH$/;
const SHOWN = /^(image\/|application\/pdf|text\/)/;

export class Papers {
  /** @param form the task's form, at whose end the papers stand @param mine whether the viewer holds the task */
  constructor(form, taskId) {
    Object.assign(this, { form, parts: partsOf(taskId), path: `/api/tasks/${encodeURIComponent(taskId)}/papers`,
      mine: false, types: [], needs: [], filed: [] });
  }

  /** Shows what the task takes and has; nothing where it takes no papers. */
  async open(mine) {
    this.mine = mine;
    const { types, needs, filed } = await get(this.path);
    Object.assign(this, { types, needs, filed });
    if (!types.length) return;
    this.draw();
    if (mine) await showUnfinished(this.sending, this.parts);
  }

  /** Who holds the task may have changed. */
  show(mine) {
    this.mine = mine;
    if (this.section) this.drawChooser();
    if (this.section) this.drawFiled();
  }

  draw() {
    this.section = made('section', 'papers');
    this.section.append(made('h3', '', say('papers.heading')), this.needed = made('ul', 'needed'), this.chooser = made('div', 'chooser'),
      this.sending = made('ul', 'sending'), this.list = made('ul', 'filed'), this.place());
    this.sending.setAttribute('aria-live', 'polite');
    enteredIn(this.form).append(this.section);
    this.drawChooser();
    this.drawFiled();
  }

  place() {
    const place = made('div', 'sancha-case');
    place.append(this.beside = made('aside', 'preview'));
    this.beside.hidden = true;
    return place;
  }

  drawChooser() {
    this.chooser.replaceChildren();
    if (!this.mine) return;
    this.type = labelled(say('papers.type'), 'select');
    this.type.append(...this.types.map(({ type }) => new Option(labelOf(type), type)));
    this.seen = labelled(say('papers.original-seen'), 'input');
    this.seen.type = 'checkbox';
    const files = labelled(say('papers.choose'), 'input');
    Object.assign(files, { type: 'file', multiple: true });
    files.parentElement.classList.add('drop');
    files.parentElement.append(this.taken = made('small'));
    this.files = files;
    this.type.addEventListener('change', () => this.fit());
    files.addEventListener('change', () => { this.addAll(files.files); files.value = ''; });
    listenForDrops(files.parentElement, dropped => this.addAll(dropped));
    this.chooser.append(this.type.parentElement, this.seen.parentElement, files.parentElement);
    const needed = this.needs.find(line => !this.isThere(line))?.need.any[0];
    const lacking = needed || this.types.find(({ type }) => !this.has(type))?.type;
    if (lacking) this.type.value = lacking;
    this.fit();
  }

  /** Which files the kind can be; a photograph has no original. */
  fit() {
    const { kinds, endings, sizeAtMost } = this.types.find(({ type }) => type === this.type.value);
    this.taken.textContent = say('papers.taken-as', { kinds: kinds.join(', '), size: Math.floor(sizeAtMost / 1024 / 1024) });
    this.files.accept = endings.join(',');
    this.seen.parentElement.hidden = PHOTOGRAPHS.test(this.type.value);
  }

  async addAll(files) {
    const seen = !this.seen.parentElement.hidden && this.seen.checked;
    const type = this.type.value;
    for (const file of [...files]) await this.add(new Sending(this.sending, file), { type, originalSeen: seen });
  }

  async add(row, said) {
    row.begin();
    try {
      this.filed.push(await this.send(row, said));
      row.done();
      this.drawFiled();
    } catch (refused) {
      row.refused(refused, () => this.add(row, said), refused.field === 'reverified'
        ? () => this.add(row, { ...said, originalSeen: true, reverified: true }) : null);
    }
  }

  /** A small file at once; a large one in parts, and then what it is: what is refused for that is not sent twice. */
  async send(row, said) {
    const { sizeAtMost } = this.types.find(({ type }) => type === said.type);
    if (row.file.size > SMALL && row.file.size <= sizeAtMost) {
      row.upload ||= await sendInParts(this.parts, row.file, (share, broken) => row.gone(share, broken),
        id => { row.giveUp = () => giveUp(this.parts, id); });
      row.gone(null);
      return post(this.path, { ...said, upload: row.upload });
    }
    if (row.file.size > sizeAtMost) {
      throw new Refused(422, { field: 'file', detail: say('papers.too-large', { size: size(row.file.size), most: size(sizeAtMost) }) });
    }
    const parts = new FormData();
    for (const [name, value] of Object.entries(said)) parts.append(name, value);
    parts.append('file', row.file);
    return sendParts(this.path, parts, share => row.gone(share));
  }

  has(type) {
    return this.filed.some(paper => paper.type === type && !paper.withdrawnFor);
  }

  /** Told by the server where it stands in the case already, and by what was added here since. */
  isThere({ there, need }) {
    return there || need.any.some(type => this.has(type));
  }

  drawFiled() {
    this.needed.replaceChildren(...this.needs.map(line => needRow(line.need, this.isThere(line))));
    this.list.replaceChildren(...this.filed.map(paper => this.row(paper)));
  }

  row(paper) {
    const row = made('li', paper.withdrawnFor ? 'withdrawn' : '');
    const link = made('a', '', paper.title);
    Object.assign(link, { href: `/api/documents/${encodeURIComponent(paper.reference)}`, target: '_blank' });
    const words = made('div', 'words');
    words.append(link, made('span', 'kind', labelOf(paper.type)),
      made('small', '', listed([size(paper.size), byAt(paper.by, paper.recordedAt), ...(paper.originalSeen ? [say('papers.seen')] : [])])));
    words.append(...takenOf(paper), ...alikeOf(paper));
    if (paper.withdrawnFor) words.append(made('small', '', say('papers.withdrawn', { why: paper.withdrawnFor })));
    row.append(picture(paper), words);
    if (SHOWN.test(paper.mediaType)) row.append(this.looker(paper));
    if (this.mine && !paper.withdrawnFor) row.append(this.remover(paper, row));
    return row;
  }

  /** Its pages as the server draws them, beside the list. */
  looker(paper) {
    const button = made('button', 'remove', say('case.look'));
    button.type = 'button';
    button.setAttribute('aria-label', say('case.look-at', { name: paper.fileName }));
    button.addEventListener('click', () => { addStylesheet('case.css'); preview(this.beside, paper, button); });
    return button;
  }

  remover(paper, row) {
    const button = made('button', 'remove', say('papers.take-off'));
    button.type = 'button';
    button.addEventListener('click', () => row.replaceChild(this.reasonFor(paper), button));
    return button;
  }

  /** A paper is taken off for a reason, which stays on record. */
  reasonFor(paper) {
    const place = made('div', 'reason');
    const why = labelled(say('papers.reason'), 'input');
    const go = made('button', '', say('papers.take-off'));
    go.type = 'button';
    go.addEventListener('click', async () => {
      try {
        await post(`${this.path}/${paper.id}/withdrawal`, { reason: why.value });
        paper.withdrawnFor = why.value.trim();
        this.needs = (await get(this.path)).needs;
        this.drawFiled();
      } catch (refused) {
        place.querySelector('.message')?.remove();
        place.appendChild(made('span', 'message')).append(...ruled(refused.message));
      }
    });
    place.append(why.parentElement, go);
    return place;
  }
}

/** The picture as the server draws it, never the file itself; its ending where it is not drawn. */
function picture(paper) {
  const ending = made('span', 'thumb', paper.fileName.split('.').pop().toUpperCase());
  if (!paper.mediaType.startsWith('image/')) return ending;
  const image = document.createElement('img');
  image.addEventListener('error', () => image.replaceWith(ending));
  Object.assign(image, { src: `/api/documents/${encodeURIComponent(paper.reference)}/pages/1`, alt: '', loading: 'lazy', className: 'thumb' });
  return image;
}
