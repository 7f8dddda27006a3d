/** Draws two versions of a diagram or a decision table, and marks on them what differs. */
import { element } from './case-view.js';
import { drawnInOne } from './language.js';

const SIGNS = { added: '+', removed: '−', changed: '≠', moved: '↔' };
const KINDS = Object.keys(SIGNS);

/** @param xml the file's text @param key of the process or decision in it. @returns what can be done with the drawing */
export const draw = (place, name, xml) => (name.endsWith('.dmn') ? table(place, name, xml) : diagram(place, xml));

async function diagram(place, xml) {
  place.className = 'drawing';
  // by itself it hides overlays on a drawing that is seen as a whole
  const viewer = new window.BpmnJS({ container: place, overlays: { defaults: { show: { minZoom: 0, maxZoom: 10 }, scale: { min: 0.8, max: 1.2 } } } });
  await viewer.importXML(drawnInOne(xml));
  const [canvas, elements, overlays] = ['canvas', 'elementRegistry', 'overlays'].map(part => viewer.get(part));
  const fit = () => canvas.zoom('fit-viewport', 'auto');
  fit();
  const shown = id => elements.get(id);
  return {
    viewer,
    fit,
    mark: marks => KINDS.forEach(kind => marks[kind].filter(shown).forEach(id => {
      canvas.addMarker(id, `mark-${kind}`);
      const sign = element('i', `sign ${kind}`, SIGNS[kind]);
      overlays.add(id, 'mark', { position: shown(id).waypoints ? middle(shown(id)) : { top: -10, left: -10 }, html: sign });
    })),
    show: id => {
      elements.filter(one => canvas.hasMarker(one, 'chosen')).forEach(one => canvas.removeMarker(one, 'chosen'));
      if (!shown(id)) return;
      canvas.addMarker(id, 'chosen');
      center(canvas, shown(id));
    },
    canvas, elements, overlays,
    aspect: () => { const { inner } = canvas.viewbox(); return inner.width / inner.height; },
    destroy: () => viewer.destroy(),
  };
}

/** Where a flow's sign stands: in the middle of its longest part. */
function middle({ waypoints }) {
  const parts = waypoints.slice(1).map((to, i) => ({ from: waypoints[i], to, length: Math.hypot(to.x - waypoints[i].x, to.y - waypoints[i].y) }));
  const { from, to } = parts.reduce((longest, part) => (part.length > longest.length ? part : longest));
  const left = Math.min(...waypoints.map(one => one.x));
  const top = Math.min(...waypoints.map(one => one.y));
  return { left: (from.x + to.x) / 2 - left - 9, top: (from.y + to.y) / 2 - top - 9 };
}

function center(canvas, shape) {
  const box = canvas.viewbox();
  const x = shape.waypoints ? (shape.waypoints[0].x + shape.waypoints[shape.waypoints.length - 1].x) / 2 : shape.x + shape.width / 2;
  const y = shape.waypoints ? shape.waypoints[0].y : shape.y + shape.height / 2;
  canvas.viewbox({ x: x - box.width / 2, y: y - box.height / 2, width: box.width, height: box.height });
}

/** Whoever moves or zooms one drawing sees the same part of the other. It is told late of its own move: what is seen there already moves nothing. */
export function together(one, other) {
  for (const [from, to] of [[one, other], [other, one]]) {
    from.viewer.on('canvas.viewbox.changed', ({ viewbox }) => {
      const seen = to.canvas.viewbox();
      if (['x', 'y', 'width', 'height'].some(side => Math.abs(seen[side] - viewbox[side]) > 1)) {
        to.canvas.viewbox({ x: viewbox.x, y: viewbox.y, width: viewbox.width, height: viewbox.height });
      }
    });
  }
}

async function table(place, name, xml) {
  place.className = 'drawing table';
  const viewer = new window.DmnJS({ container: place });
  await called(done => viewer.importXML(drawnInOne(xml), { open: false }, done));
  const key = name.slice(0, -'.dmn'.length);
  const views = viewer.getViews();
  await called(done => viewer.open(views.find(view => view.element.id === key) ?? views[0], done));
  const cells = id => {
    const quoted = CSS.escape(id);
    return place.querySelectorAll(`[data-element-id="${quoted}"], [data-row-id="${quoted}"], [data-col-id="${quoted}"]`);
  };
  return {
    viewer,
    mark: marks => KINDS.forEach(kind => marks[kind].forEach(id => cells(id).forEach(cell => cell.classList.add(`mark-${kind}`)))),
    // of a row that is named, the cell that differs
    show: id => {
      const named = [...cells(id)];
      const shown = named.find(cell => /\bmark-/.test(cell.className)) ?? named[0];
      place.querySelectorAll('.chosen').forEach(cell => cell.classList.remove('chosen'));
      shown?.classList.add('chosen');
      shown?.scrollIntoView({ block: 'center', inline: 'center' });
    },
    destroy: () => viewer.destroy(),
  };
}

const called = doing => new Promise((done, failed) => doing(error => (error ? failed(error) : done())));
