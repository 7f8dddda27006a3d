/** The words of our pages and forms in the language that is read: `texts.zh.json` and `texts.en.json` hold them under the same keys. */
import { language } from './language.js';

const words = await fetch(new URL(`texts.${language}.json`, import.meta.url)).then(answer => answer.json());

/**
 * The text of a key. In it `{name}` is replaced by the value of that name, and `{count|case|cases}` by the first word where the value is one, else by
 * the second.
 */
export const say = (key, values = {}) => filled(words[key] ?? key, values);

/** The text of a key, undefined where there is none. */
export const sayIfKnown = key => words[key];

/** As `say`, where values may be elements. @return what to append, in order */
export function sayAround(key, values) {
  return (words[key] ?? key).split(/(\{\w+})/).map(part => values[/^\{(\w+)}$/.exec(part)?.[1]] ?? part);
}

function filled(text, values) {
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?}/g, (_, name, one, many) => (one === undefined ? values[name] : Number(values[name]) === 1 ? one
    : many));
}

/**
 * Puts the words into the elements that name keys: `data-text` before what an element holds already, `data-text-title` and the like into attributes.
 * @param own the words of a form, which brings its own; absent for a page
 */
export function speak(root, own = words) {
  for (const element of [root, ...root.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes].filter(attribute => attribute.name.startsWith('data-text'))) {
      const text = own[value] ?? value;
      if (name !== 'data-text') element.setAttribute(name.slice('data-text-'.length), text);
      else element.prepend(element.firstElementChild ? `${text} ` : text);
      element.removeAttribute(name);
    }
    if (element.dataset.labels) {
      const labels = Object.entries(JSON.parse(element.dataset.labels)).map(([value, key]) => [value, own[key] ?? key]);
      element.dataset.labels = JSON.stringify(Object.fromEntries(labels));
    }
  }
}

/** The words that came with a form when it was deployed; those of our pages where it brought none. */
export function textsIn(form) {
  const brought = form.querySelector('script[type="application/json"].texts');
  return brought ? JSON.parse(brought.textContent)[language] : words;
}
