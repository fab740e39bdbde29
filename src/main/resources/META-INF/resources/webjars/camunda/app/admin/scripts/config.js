/*
 * Meldroute's settings for Admin. This file takes the place of the file of the same name in camunda-webapp-webjar.
 */
import {locales} from '../../huisstijl/taal.js';

// Pages behind doors that the platform keeps closed. Admin reads this attribute right after it has loaded this file.
document.querySelector('base').setAttribute(
    'cam-exclude-plugins',
    [
      'admin.system:diagnostics-system-settings',
      'admin.system:system-settings-metrics'
    ].join(','));

export default {
  app: {name: 'Beheer', vendor: 'Meldroute'},

  locales,

  // Our texts before the first screen; one sign-in, and one way out.
  customScripts: ['../huisstijl/teksten', '../huisstijl/toegankelijk', '../huisstijl/aanmelden'],

  disableWelcomeMessage: true
};
