/*
 * The language of the webapps: Dutch, or English for who chose that in this browser. The webapps themselves would take the
 * language of the browser, and on many a work computer that is English without anybody having asked for it.
 */
const KEY = 'meldroute.taal';

export const language = window.localStorage.getItem(KEY) === 'en' ? 'en' : 'nl';

/** For config.js: a list of one leaves the browser's language no say. */
export const locales = {availableLocales: [language], fallbackLocale: language};

export const choose = chosen => {
  window.localStorage.setItem(KEY, chosen);
  window.location.reload();
};

// The webapps start with lang="en" in their page; a screen reader would read the Dutch words with English sounds.
document.documentElement.lang = language;
