/*
 * The tab "Dossier" beside the form of a task: the casus at a glance, for who may see it.
 */
export default {
  id: 'meldroute-dossier',
  pluginPoint: 'tasklist.task.detail',
  // After the form, before the history.
  priority: 900,
  properties: {label: 'Dossier'},
  render: (place, {taskId}) => {
    if (!document.querySelector('link[href="/app/dossier.css"]')) {
      document.head.append(Object.assign(document.createElement('link'), {rel: 'stylesheet', href: '/app/dossier.css'}));
    }
    import('/app/dossier.js').then(
      ({toonDossier}) => toonDossier(place, taskId),
      () => {
        place.textContent = 'Het dossier kan niet worden geladen. Laad de pagina opnieuw.';
      }
    );
  }
};
