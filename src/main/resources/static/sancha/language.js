/** Which language a person reads: Chinese or English, one at a time. */
const COOKIE = 'sancha-language';
const TAGS = { zh: 'zh-CN', en: 'en' };

/** What the person chose; else which of ours the browser asks for first; English where it asks for neither. */
export const language = chosen() ?? (navigator.languages ?? [navigator.language]).map((tag) => /^(zh|en)\b/i.exec(tag ?? '')?.[1].toLowerCase())
  .find(Boolean) ?? 'en';
document.documentElement.lang = TAGS[language];

function chosen() {
  return new RegExp(`(?:^|;\\s*)${COOKIE}=(zh|en)(?:;|$)`).exec(document.cookie)?.[1];
}

/** For this browser, from the next page on; the server, too, reads it there. */
export function keepInBrowser(next) {
  document.cookie = `${COOKIE}=${next}; path=/; max-age=31536000; samesite=lax`;
}

/** Of what comes from the server in both languages, the one that is read. */
export const either = (chinese, english) => (language === 'zh' ? chinese : english);

/** Of a sentence that the server always tells in both, a slash between, the one that is read. */
export function halfOf(sentence) {
  const slash = (sentence ?? '').indexOf(' / ');
  return slash < 0 ? sentence ?? '' : either(sentence.slice(0, slash), sentence.slice(slash + 3));
}

/** Chinese, a slash, and more than a word that is not. */
const SAID_IN_BOTH = /^(.*?[\u3400-\u9fff].*?) \/ ([^\u3400-\u9fff].*?[A-Za-z]+ .*)$/s;

/** Of a text that may be such a sentence, or what somebody wrote: the half that is read, or all of it. */
export function oneOf(sentence) {
  const both = SAID_IN_BOTH.exec(sentence ?? '');
  return both ? either(both[1], both[2]) : sentence ?? '';
}

/** Han or a sign that ends Chinese, a space or a new line, and from there to the end nothing but Latin. */
const NAMED_IN_BOTH = /^(.*?[\u3400-\u9fff）】」][?？]?)[\s\u3000]+((?:\d+ )?[A-Za-z][\x20-\x7e\n‘’“”–—…]*)$/s;

/** A role behind a name: （借款人 borrower）. */
const ROLE_IN_BOTH = /（([\u3400-\u9fff]+) ([a-z ]+)）/g;

/** Names in diagrams, tables and groups are in both languages, the Chinese first. @param otherwise what has no name is called */
export function named(name, otherwise = '') {
  const both = NAMED_IN_BOTH.exec(name ?? '');
  return both ? either(both[1], both[2].replace(/\s+/g, ' ')) : (name || otherwise).replace(ROLE_IN_BOTH, either('（$1）', ' ($2)'));
}

/** Where a diagram or table says what people read: names, what a frame around steps is called, remarks beside the flow. */
const DRAWN = /(\s(?:name|label)="|<\w+:categoryValue [^>]*value="|<\w+:textAnnotation[^>]*>\s*<\w+:text>)([^"<]*)/g;

/** A diagram or table in the one language that is read. */
export const drawnInOne = xml => xml.replace(DRAWN, (whole, before, name) => {
  const one = named(name.replace(/&#(10|xA);/gi, '\n'));
  return one.includes('\n') ? whole : before + one;
});
