/**
 * The words of Camunda's web applications are there before the application starts. By themselves they ask for the language's file while they
 * start and write many words once, as they come to them: where the file is late, its keys (`CREATION_DATE`, `SEARCH_PLACEHOLDER`) stay on the
 * screen. The application waits for its `config.js`, and `config.js` for this module: so it waits for the words of the person's language.
 */
import { bell } from './bell.js';
import { BANK_ZONE, bankTime } from './format.js';
import { language } from './language.js';
import { languageSwitch } from './language-switch.js';
import { say } from './texts.js';
import { started } from './webapp-started.js';

const base = document.querySelector('base');
const words = await read(language);

// the application asks the browser alone, and would not know what the person chose
Object.defineProperty(navigator, 'languages', { value: [language], configurable: true });
started.then(putIntoTheMenu);

/** What `config.js` says of languages. */
export const locales = { availableLocales: ['zh', 'en'], fallbackLocale: language };

/** What `config.js` hands on to Angular as modules of its own: the words, a loader that has them already, and dates of the bank's clock. */
export const ngDeps = ['pascalprecht.translate', ['$provide', 'camDateFormatProvider', tellTheBanksTime],
  ...(words ? [['$provide', '$translateProvider', give]] : [])];

/** @returns nothing where the file does not come: the application then starts as it would without us, asks once more and says what is wrong */
function read(key) {
  return fetch(`${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/${key}.json?bust=${window.bust}`)
    .then(answer => (answer.ok ? answer.json() : undefined), () => undefined);
}

function give($provide, $translateProvider) {
  words.labels.CAM_WIDGET_FOOTER_TIMEZONE = say('webapp.bank-time');
  $translateProvider.translations(language, words.labels);
  // the application's loader also teaches it the language's dates, so it is still to be asked
  $translateProvider.forceAsyncReload(true);
  $provide.decorator('localeLoader', ['$q', $q => options => {
    options.callback(null, words, language);
    return $q.resolve(words.labels);
  }]);
}

/** Cockpit has its own idea of how a time looks, whatever its `config.js` says. Without a zone behind it, a time is taken as it stands. */
function tellTheBanksTime($provide, formats) {
  for (const name of ['normal', 'long']) formats.setDateFormat('YYYY-MM-DD HH:mm', name);
  formats.setDateFormat('YYYY-MM-DD', 'short');
  $provide.decorator('camDateFilter', ['$delegate', written => (value, format) => written(value && bankTime(value), format)]);
  $provide.decorator('camWidgetFooterDirective', ['$delegate', footers => {
    footers.forEach(footer => { footer.compile = () => scope => { scope.timezoneName = BANK_ZONE; }; });
    return footers;
  }]);
}

/** Angular writes the menu when it is ready. */
function putIntoTheMenu() {
  const menu = document.querySelector('[cam-widget-header] .cam-nav > ul');
  if (!menu) return void setTimeout(putIntoTheMenu, 100);
  const place = document.createElement('li');
  place.className = 'language';
  place.append(languageSwitch());
  const told = document.createElement('li');
  told.append(bell());
  menu.append(told, place);
}
