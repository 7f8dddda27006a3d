/** When and where a photograph was taken, as its file tells (PLM-13): told wherever the paper is shown. */
import { element } from './case-view.js';
import { written } from './format.js';
import { say } from './texts.js';

/** A line, or nothing where the file tells neither. */
export function takenOf({ taken }) {
  if (!taken) return [];
  const told = [taken.takenAt && say('papers.taken', { at: written(taken.takenAt.replace('T', ' ').slice(0, 16), 'text') }),
    taken.latitude && say('papers.taken-at-place', { north: taken.latitude, east: taken.longitude })];
  return [element('small', 'taken', told.filter(Boolean).join(' · '))];
}
