/** Before the language has come, the web applications' footer shows the keys of its words; `user-styles.css` hides it until then. */
import { started } from './webapp-started.js';

started.then(injector => injector.get('$translate').onReady())
  .then(() => requestAnimationFrame(() => document.body.classList.add('translated')));
