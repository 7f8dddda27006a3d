/** Draws the way that a case took on its diagram: what was done, what waits, which flows were gone, and how often. */
import { element } from './case-view.js';
import { drawnInOne } from './language.js';
import { library } from './libraries.js';
import { addStylesheet } from './stylesheets.js';

/** How high the place may be, in pixels: a flat drawing gets a lower one. */
const [LOWEST, HIGHEST] = [220, 460];
/** A drawing that would have to be made smaller than this is seen where the case stands. */
const READABLE = 0.45;
const CLOSER = 0.85;

/**
 * @param progress as the server tells it
 * @param tip what is said of a stay, and the last deed there
 * @param open called with the process of a step that is pressed
 * @returns `fit` and `closer`
 */
export async function drawWay(place, { drawing, stays, passages, done }, tip, open) {
  addStylesheet('way.css');
  place.className = 'drawing';
  const BpmnJS = await library('BpmnJS');
  const viewer = new BpmnJS({ container: place, overlays: { defaults: { show: { minZoom: 0, maxZoom: 10 }, scale: { min: 0.7, max: 1.2 } } } });
  await viewer.importXML(drawnInOne(drawing));
  const [canvas, elements, overlays] = ['canvas', 'elementRegistry', 'overlays'].map(part => viewer.get(part));
  const { inner } = canvas.viewbox();
  place.style.height = `${Math.min(HIGHEST, Math.max(LOWEST, place.clientWidth * inner.height / inner.width + 24))}px`;
  canvas.resized();
  const fit = () => canvas.zoom('fit-viewport', 'auto');
  const shapes = stays.filter(stay => elements.get(stay.element));
  shapes.forEach(stay => mark(canvas, overlays, stay, tip(stay, done.find(one => one.element === stay.element))));
  elements.filter(shape => shape.waypoints && gone(shape, stays, passages)).forEach(flow => canvas.addMarker(flow, 'way-gone'));
  viewer.on('element.click', ({ element: shape }) => {
    const called = shape.businessObject?.calledElement;
    if (called) open(called);
  });
  const waiting = shapes.find(stay => stay.waiting);
  const nearer = () => closer(canvas, elements.get((waiting ?? shapes[shapes.length - 1])?.element));
  fit();
  if (canvas.zoom() < READABLE) nearer();
  return { fit, closer: nearer };
}

function mark(canvas, overlays, stay, said) {
  canvas.addMarker(stay.element, stay.waiting ? 'way-waiting' : stay.broken === stay.entered ? 'way-broken' : 'way-done');
  if (!said) return;
  const sign = element('span', stay.entered > 1 ? 'badge loop' : 'tip', stay.entered > 1 ? `×${stay.entered}` : '');
  sign.title = said;
  overlays.add(stay.element, 'way', { position: { top: -10, right: 16 }, html: sign });
}

/** A flow was gone if one of its ends followed the other, or if it is the only one by which the case can have come where it came. */
function gone({ source, target }, stays, passages) {
  if (!source || !target) return false;
  if (passages.some(one => one.from === source.id && one.to === target.id)) return true;
  const was = id => stays.some(stay => stay.element === id);
  return was(source.id) && was(target.id) && (target.incoming ?? []).length === 1;
}

function closer(canvas, shape) {
  canvas.zoom(CLOSER);
  if (!shape) return;
  const box = canvas.viewbox();
  canvas.viewbox({ x: shape.x + shape.width / 2 - box.width / 2, y: shape.y + shape.height / 2 - box.height / 2, width: box.width, height: box.height });
}
