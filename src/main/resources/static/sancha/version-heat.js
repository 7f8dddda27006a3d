/** Where cases stand and how long they stayed, as badges and colours on a drawing. */
import { element } from './case-view.js';

const HEATS = [1, 2, 3, 4, 5].map(step => `heat-${step}`);
const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000];

/** A stay as people say it. @param words units: day, hour, minute, second */
export function stay(millis, [day, hour, minute, second]) {
  if (millis >= DAY) return `${(millis / DAY).toFixed(1)} ${day}`;
  if (millis >= HOUR) return `${(millis / HOUR).toFixed(1)} ${hour}`;
  if (millis >= MINUTE) return `${Math.round(millis / MINUTE)} ${minute}`;
  return millis >= SECOND ? `${Math.round(millis / SECOND)} ${second}` : `< 1 ${second}`;
}

/** Puts the figures on a drawing. @param longest the longest median on either drawing, so that one colour means one time @param words what is said */
export function heat(drawing, figures, longest, words) {
  for (const { element: id, waiting, ended, medianMillis, slowMillis } of figures) {
    const shape = drawing.elements.get(id);
    if (!shape) continue;
    const took = medianMillis >= SECOND;
    if (took) {
      drawing.canvas.addMarker(id, HEATS[step(medianMillis, longest)]);
      const badge = element('span', 'badge dwell', stay(medianMillis, words.units));
      badge.title = words.stayed(ended, stay(medianMillis, words.units), stay(slowMillis, words.units));
      drawing.overlays.add(id, 'heat', { position: beside(shape), html: badge });
    }
    if (waiting) {
      const badge = element('span', 'badge waiting', String(waiting));
      badge.title = words.waiting(waiting);
      drawing.overlays.add(id, 'heat', { position: { top: -10, right: 14 }, html: badge });
    }
  }
}

/** Where neither the label of a gateway or an event is, nor that of a flow behind it. */
function beside(shape) {
  if (!shape.label) return { bottom: 8, right: 26 };
  return shape.label.y > shape.y ? { top: -18, left: -34 } : { bottom: 8, left: -34 };
}

export function cool(drawing) {
  drawing.overlays.remove({ type: 'heat' });
  drawing.elements.forEach(shape => HEATS.forEach(one => drawing.canvas.removeMarker(shape, one)));
}

/** Stays are of seconds and of months: each colour is as many times longer as the one before. */
function step(millis, longest) {
  const part = Math.log(millis / SECOND + 1) / Math.log(longest / SECOND + 1);
  return Math.min(HEATS.length - 1, Math.floor(part * HEATS.length));
}
