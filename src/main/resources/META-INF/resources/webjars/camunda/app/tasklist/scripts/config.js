/*
 * Meldroute's settings for Tasklist. This file takes the place of the file of the same name in
 * camunda-webapp-webjar: our classes come before the jars on the class path.
 */

// Tasklist starts with lang="en" in its page; a screen reader would read the Dutch words with English sounds.
document.documentElement.lang = 'nl';

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

  // Tasklist has no language menu: it takes the browser's language out of this list, so the list holds Dutch alone.
  locales: {availableLocales: ['nl'], fallbackLocale: 'nl'},

  // The first translates what the webapp does not look up in locales/nl.json; the second leaves signing in and out to us.
  customScripts: ['scripts/nederlands', '../huisstijl/aanmelden'],

  // The message sends first-time visitors to Camunda's own welcome page.
  disableWelcomeMessage: true,

  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'Pak de gekozen taak op'},
    focusFilter: {key: 'ctrl+shift+f', description: 'Ga naar het eerste filter'},
    focusList: {key: 'ctrl+alt+l', description: 'Ga naar de eerste taak in de lijst'},
    focusForm: {key: 'ctrl+alt+f', description: 'Ga naar het eerste veld van het formulier'}
  }
};
