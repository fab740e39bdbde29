/*
 * Meldroute's settings for Cockpit. This file takes the place of the file of the same name in camunda-webapp-webjar.
 */
export default {
  app: {name: 'Cockpit', vendor: 'Meldroute'},

  // There is no Dutch Cockpit yet: English for every browser, so that no browser asks for a locale that is not there.
  locales: {availableLocales: ['en'], fallbackLocale: 'en'},

  // One sign-in, and one way out.
  customScripts: ['../huisstijl/aanmelden'],

  disableWelcomeMessage: true
};
