/*
 * What Cockpit needs beside its texts: Dutch around a decision table, and no count of tasks that nobody may ask for.
 */
import {language} from '../../huisstijl/taal.js';

/** What the viewer of decision tables draws by itself, and our Dutch. */
const tableWords = {
  'When': 'Als',
  'And': 'En',
  'Then': 'Dan',
  'Annotations': 'Toelichting',
  'Hit policy:': 'Welke regels tellen:',
  'Unique': 'precies één (Unique)',
  'First': 'de eerste die past (First)',
  'Rule order': 'alle die passen, op volgorde (Rule order)',
  'Collect': 'alle die passen (Collect)'
};
const tableHeaders = '.clause, th.annotation, .hit-policy > *';

const custom = window.angular.module('cam.cockpit.custom');

if (language === 'nl') {
  custom.run(['camWidgetDmnViewerDirective', ([viewer]) => {
    const compile = viewer.compile;
    viewer.compile = function () {
      const link = compile.apply(this, arguments);
      return function (scope, element) {
        link.apply(this, arguments);
        scope.$watch('loaded', () =>
          element[0].querySelectorAll(tableHeaders).forEach(header => {
            const dutch = tableWords[header.textContent.trim()];
            if (dutch) {
              header.textContent = dutch;
            }
          }));
      };
    };
  }]);
}

// The engine counts tasks by group only for who may read every task of every region, and nobody may. Cockpit would say so
// in red on its page with tasks.
const byGroup = /<section(?:(?!<section)[^])*PLUGIN_TASK_ASSIGNMENT_BY_GROUP[^]*?<\/section>/;

custom.run(['camAPI', 'Views', (api, plugins) => {
  api.resource('task-report').countByCandidateGroup = done => done(null, []);
  for (const dashboard of plugins.getProviders({component: 'cockpit.tasks.dashboard'})) {
    dashboard.template = dashboard.template.replace(byGroup, '');
  }
}]);
