/** Earlier papers that one looks like (DOC-02): told wherever the paper is shown. */
import { element } from './case-view.js';
import { labelOf } from './labels.js';
import { ruled } from './rules.js';
import { say } from './texts.js';

/** A line each, or nothing where it looks like none. */
export const alikeOf = paper => (paper.alike ?? []).map(lineOf);

/** The same as sentences. */
export const alikeSentences = paper => (paper.alike ?? []).map(sentence);

function lineOf(earlier) {
  const line = element('small', 'alike');
  line.append(...ruled(sentence(earlier)));
  return line;
}

const sentence = ({ caseId, type, on, percent }) => (caseId
  ? say('papers.looks-like', { caseId, type: labelOf(type), day: on, percent }) : say('papers.looks-like-elsewhere', { day: on, percent }));
