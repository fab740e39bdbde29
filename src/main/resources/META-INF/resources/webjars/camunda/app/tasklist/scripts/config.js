/*
 * Meldroute's settings for Tasklist. This file takes the place of the file of the same name in
 * camunda-webapp-webjar: our classes come before the jars on the class path.
 */
import {locales} from '../../huisstijl/taal.js';

// Doors that the platform keeps closed get no button either: a task and a process begin with a melding, and remarks
// belong in the case store. Tasklist reads this attribute right after it has loaded this file.
document.querySelector('base').setAttribute(
    'cam-exclude-plugins',
    [
      'tasklist.navbar.action:create-task-action',
      'tasklist.navbar.action:start-process-action',
      'tasklist.task.action:task-action-comment'
    ].join(','));

export default {
  app: {name: 'Takenlijst', vendor: 'Meldroute'},

  locales,

  // Our texts before the first screen; the cards of tasks and the tab with the casus; one sign-in, and one way out.
  customScripts: ['../huisstijl/teksten', '../huisstijl/toegankelijk', 'scripts/taakkaart', 'scripts/dossier', '../huisstijl/aanmelden'],

  // The message sends first-time visitors to Camunda's own welcome page.
  disableWelcomeMessage: true,

  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'Pak de gekozen taak op'},
    focusFilter: {key: 'ctrl+shift+f', description: 'Ga naar het eerste filter'},
    focusList: {key: 'ctrl+alt+l', description: 'Ga naar de eerste taak in de lijst'},
    focusForm: {key: 'ctrl+alt+f', description: 'Ga naar het eerste veld van het formulier'}
  }
};
