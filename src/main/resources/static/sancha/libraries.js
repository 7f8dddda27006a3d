/** Brings the libraries that draw, each once, when something is first drawn. */
import { once } from './once.js';
import { addStylesheet } from './stylesheets.js';

const LIBRARIES = {
  BpmnJS: { script: '/webjars/bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js',
    styles: ['/webjars/bpmn-js/8.0.0/dist/assets/diagram-js.css', '/webjars/bpmn-js/8.0.0/dist/assets/bpmn-font/css/bpmn.css'] },
  echarts: { script: '/webjars/echarts/5.3.1/dist/echarts.min.js', styles: [] },
};
const coming = Object.fromEntries(Object.entries(LIBRARIES).map(([name, { script }]) =>
  [name, once(() => window[name] ? Promise.resolve(window[name]) : load(name, script))]));

/** @param name under which the library is known to the window */
export function library(name) {
  LIBRARIES[name].styles.forEach(addStylesheet);
  return coming[name]();
}

/** A page with a module loader of its own must not take the library for one of its modules. */
function load(name, address) {
  const loader = window.define;
  window.define = undefined;
  return new Promise((loaded, failed) => {
    const script = document.createElement('script');
    script.src = address;
    const over = () => { window.define = loader; };
    script.addEventListener('load', () => { over(); loaded(window[name]); });
    script.addEventListener('error', () => { over(); failed(new Error(address)); });
    document.head.append(script);
  });
}
