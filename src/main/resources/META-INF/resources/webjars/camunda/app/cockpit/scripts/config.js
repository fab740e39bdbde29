/*
 * Meldroute's settings for Cockpit. This file takes the place of the file of the same name in camunda-webapp-webjar.
 */
import {locales} from '../../huisstijl/taal.js';

export default {
  app: {name: 'Procesoverzicht', vendor: 'Meldroute'},

  locales,

  // Our texts before the first screen; what Cockpit needs beside them; what managers see; one sign-in, and one way out.
  customScripts: ['../huisstijl/teksten', 'scripts/procesoverzicht', 'scripts/procesbeeld', '../huisstijl/aanmelden'],

  disableWelcomeMessage: true
};
