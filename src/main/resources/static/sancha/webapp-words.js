/**
 * The words of Camunda's web applications are there before the application starts. By themselves they ask for the language's file while they
 * start and write many words once, as they come to them: where the file is late, its keys (`CREATION_DATE`, `SEARCH_PLACEHOLDER`) stay on the
 * screen. The application waits for its `config.js`, and `config.js` for this module: so it waits for the words of the person's language.
 */
import { spoken } from './language.js';

const base = document.querySelector('base');
const language = spoken(['zh', 'en']) ?? 'zh';
const words = await read(language);

/** What `config.js` says of languages. */
export const locales = { availableLocales: ['zh', 'en'], fallbackLocale: 'zh' };

/** What `config.js` hands on to Angular as modules of its own: the words, and a loader that has them already. */
export const ngDeps = words ? ['pascalprecht.translate', ['$provide', '$translateProvider', give]] : ['pascalprecht.translate'];

/** @returns nothing where the file does not come: the application then starts as it would without us, asks once more and says what is wrong */
function read(key) {
  return fetch(`${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/${key}.json?bust=${window.bust}`)
    .then(answer => (answer.ok ? answer.json() : undefined), () => undefined);
}

function give($provide, $translateProvider) {
  $translateProvider.translations(language, words.labels);
  // the application's loader also teaches it the language's dates, so it is still to be asked
  $translateProvider.forceAsyncReload(true);
  $provide.decorator('localeLoader', ['$delegate', '$q', (load, $q) => options => {
    // dates speak the language that was taught last: not that of the words to fall back on
    if (options.key !== language) return load({ ...options, callback: undefined });
    options.callback(null, words, language);
    return $q.resolve(words.labels);
  }]);
}
