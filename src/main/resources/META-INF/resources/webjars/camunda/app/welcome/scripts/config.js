/*
 * Meldroute's settings for Welcome. This file takes the place of the file of the same name in camunda-webapp-webjar.
 */
import {locales} from '../../huisstijl/taal.js';

export default {
  app: {name: 'Welkom', vendor: 'Meldroute'},

  locales,

  // Our texts before the first screen; one sign-in, and one way out.
  customScripts: ['../huisstijl/teksten', '../huisstijl/toegankelijk', '../huisstijl/aanmelden'],

  disableWelcomeMessage: true,

  // The maker's manual is about the engine, and in English.
  links: [
    {label: 'Startpagina van Meldroute', href: '/', description: 'Melden, een casus bekijken en alles wat u verder kunt doen'}
  ]
};
