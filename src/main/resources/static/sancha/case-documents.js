/** All files of a case: which paper each is, which version, who saw the original, until when it holds; pages are looked at as pictures. */
import { alikeOf } from './alike.js';
import { get } from './api.js';
import { block, nothing, pathOf, table } from './case-parts.js';
import { element } from './case-view.js';
import { written } from './format.js';
import { labelOf } from './labels.js';
import { named } from './language.js';
import { kindsOf, whyOf } from './paper-needs.js';
import { preview } from './previews.js';
import { printouts } from './printouts.js';
import { takenOf } from './taken.js';
import { say } from './texts.js';

const PAGE = 100;

export async function show(place, caseId) {
  const list = element('div');
  const beside = element('aside', 'preview');
  beside.hidden = true;
  const more = element('button', 'plain', say('case.more-files'));
  more.type = 'button';
  const needed = element('div');
  const printed = element('div');
  const files = [];
  let next = '';
  more.addEventListener('click', load);
  await Promise.all([load(), get(pathOf(caseId, 'papers-needed')).then(lines => needed.replaceChildren(...checklist(lines))),
    printouts(printed, caseId)]);

  async function load() {
    const page = await get(pathOf(caseId, `documents?${new URLSearchParams({ limit: PAGE, ...(next && { after: next }) })}`));
    files.push(...page.files);
    next = page.next;
    more.hidden = !next;
    list.replaceChildren(...groupsOf(files, beside));
    place.replaceChildren(needed, printed, list, more, beside);
  }
}

function groupsOf(files, beside) {
  if (!files.length) return [nothing(say('case.no-files-yet'))];
  const holding = files.filter(file => file.document && !file.document.replaced);
  const replaced = files.filter(file => file.document?.replaced);
  const added = files.filter(file => file.added && !file.added.withdrawnFor);
  const loose = files.filter(file => !file.document && (!file.added || file.added.withdrawnFor));
  return [block(say('case.documents-that-hold'), say('case.count', { count: holding.length }), papers(holding, beside)),
    added.length ? block(say('case.papers-of-the-work'), say('case.count', { count: added.length }), workPapers(added, beside)) : null,
    replaced.length ? more(say('case.earlier-versions', { count: replaced.length }), papers(replaced, beside)) : null,
    loose.length ? more(say('case.other-files', { count: loose.length }), others(loose, beside)) : null].filter(Boolean);
}

/** What is lacking comes first and open; what is there can be looked up. */
function checklist(lines) {
  const lacking = lines.filter(line => !line.there);
  const there = lines.filter(line => line.there);
  return [lacking.length ? block(say('case.papers-lacking'), say('case.count', { count: lacking.length }), needs(lacking)) : null,
    there.length ? more(say('case.papers-there', { count: there.length }), needs(there)) : null].filter(Boolean);
}

const needs = lines => table([[say('case.paper')], [say('case.task')], [say('case.why-needed')]],
  lines.map(({ need, work, open }) => [kindsOf(need), taskOf(work, open), whyOf(need)]));

function taskOf(work, open) {
  const cell = document.createDocumentFragment();
  cell.append(named(work).replace(/\s*\n\s*/g, ' '), element('small', '', say(open ? 'case.task-waits' : 'case.task-is-done')));
  return cell;
}

function more(title, content) {
  const details = element('details', 'block');
  details.append(element('summary', '', title), content);
  return details;
}

const papers = (files, beside) => table([[say('case.paper')], [say('case.version'), 'date'], [say('case.original-seen-by')], [say('case.valid-until'), 'date'],
  [say('case.sent')], ['', 'date']], files.map(file => [paperOf(file), say('case.version-of', { version: file.document.version }), seenBy(file.document),
  expiry(file.document), sentOf(file), ways(file, beside)]));

const workPapers = (files, beside) => table([[say('case.paper')], [say('case.task')], [say('case.sent')], ['', 'date']],
  files.map(file => [workPaper(file), named(file.added.work).replace(/\s*\n\s*/g, ' '), sentOf(file), ways(file, beside)]));

function workPaper(file) {
  const cell = document.createDocumentFragment();
  const { type, title, seen } = file.added;
  cell.append(element('b', '', labelOf(type)),
      element('small', '', [title, nameOf(file), seen ? say('papers.seen') : null].filter(Boolean).join(' · ')), ...takenOf(file), ...alikeOf(file));
  return cell;
}

const others = (files, beside) => table([[say('case.file')], [say('case.sent')], ['', 'date']],
  files.map(file => [nameOf(file), sentOf(file), ways(file, beside)]));

function paperOf(file) {
  const cell = document.createDocumentFragment();
  const { type, title, holder, periodEnd } = file.document;
  const kind = labelOf(type);
  cell.append(element('b', '', kind), element('small', '', [labelOf(holder, 'holder'), title === kind ? null : title,
    periodEnd ? say('case.of-the-period-to', { day: periodEnd }) : null, nameOf(file)].filter(Boolean).join(' · ')), ...takenOf(file), ...alikeOf(file));
  return cell;
}

const nameOf = file => say('case.file-of-size', { name: file.fileName, size: sized(file.size) });

const sized = bytes => (bytes < 1024 ? `${bytes} B` : bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);

function sentOf(file) {
  const cell = document.createDocumentFragment();
  cell.append(file.sentBy, element('small', '', file.bankDate));
  return cell;
}

function seenBy({ seenBy: name, seenAt }) {
  if (!name) return element('span', 'tag warn', say('case.original-not-seen'));
  const cell = document.createDocumentFragment();
  cell.append(name, element('small', '', written(seenAt, 'datetime')));
  return cell;
}

function expiry({ expiresOn, expired }) {
  if (!expiresOn) return say('case.does-not-expire');
  return expired ? element('span', 'tag bad', say('case.expired-on', { day: expiresOn })) : expiresOn;
}

const SHOWN = ['PDF', 'JPEG', 'PNG', 'TIFF', 'TEXT'];

function ways(file, beside) {
  const cell = element('span', 'ways-of-file');
  if (SHOWN.includes(file.kind)) {
    const look = element('button', 'small', say('case.look'));
    look.type = 'button';
    look.setAttribute('aria-label', say('case.look-at', { name: file.fileName }));
    look.addEventListener('click', () => preview(beside, file, look));
    cell.append(look);
  }
  const link = element('a', '', say('case.download'));
  link.href = `/api/documents/${encodeURIComponent(file.reference)}`;
  link.download = '';
  link.setAttribute('aria-label', say('case.download-file', { name: file.fileName }));
  cell.append(link);
  return cell;
}
