/*
 * The texts of the webapps before they need them, the choice of language, and the Dutch for words that the webapps do not
 * take from locales/nl.json: those that stand in their program, and the names of months and days in the date picker.
 */
import {choose, language} from './taal.js';

const app = document.querySelector('base').getAttribute('href').split('/app/')[1].split('/')[0];
const custom = window.angular.module(`cam.${app}.custom`);
custom.requires.push('pascalprecht.translate');

// The webapps draw before they have loaded their texts, and what was drawn with a key keeps the key. So the texts are here
// before they start. They then load them once more by their own way, which also sets how they write dates.
const texts = await fetch(new URL(`../${app}/locales/${language}.json`, import.meta.url)).then(answer => answer.json());

custom
  .config(['$translateProvider', translations => translations.translations(language, texts.labels)])
  .run(['$translate', translation => translation.refresh(language)]);

// In the menu with the name of who is signed in.
const menu = '<li class="logout">';
const home = language === 'nl' ? '<li><a href="/">Startpagina</a></li>' : '<li><a href="/">Start page</a></li>';
const choice = language === 'nl'
  ? '<li><a href meldroute-language="en" lang="en">English</a></li>'
  : '<li><a href meldroute-language="nl" lang="nl">Nederlands</a></li>';

custom
  .directive('meldrouteLanguage', () => ({
    restrict: 'A',
    link: (scope, link, attributes) => link.on('click', () => choose(attributes.meldrouteLanguage))
  }))
  .run(['camWidgetHeaderDirective', ([header]) => {
    header.template = header.template.replace(menu, home + choice + menu);
  }]);

const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const days = 'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag'.split(' ');

/** English in the templates, as it stands there, and our Dutch. */
const words = {
  '"zoom in"': '"Inzoomen"',
  '"zoom out"': '"Uitzoomen"',
  '"reset zoom"': '"Hele diagram tonen"',
  '"Toggle this section"': '"Dit deel openen of sluiten"',
  '>Loading diagram<': '>Diagram laden<',
  '>Message is null.<': '>Geen melding<',
  '>null<': '>leeg<',
  '>\n      Actions\n': '>\n      Actie\n',
  '<h3>{{title}} {{': '<h3>{{title}}: {{',
  '"Select all"': '"Alles kiezen"',
  'Invalid Date Value.': 'Deze datum bestaat niet.',
  '</button> Select all': '</button> Alles kiezen',
  '</button> Unselect all': '</button> Niets kiezen',
  '"Jonny"': '"Sam"',
  '"Prosciutto"': '"de Boer"',
  '"j.prosciutto@acme.org"': '"s.deboer@voorbeeld.nl"',
  'uib-tooltip="task.assignee"': 'uib-tooltip="{{ assigneeDisplayedName(task) }}"',
  '>previous<': '>vorige<',
  '>next<': '>volgende<',
  '{{ app.label }}': "{{ {admin: 'Beheer', cockpit: 'Procesoverzicht', tasklist: 'Takenlijst', welcome: 'Welkom'}[appName] }}"
};

const inDutch = template =>
  Object.entries(words).reduce((text, [english, dutch]) => text.replaceAll(english, dutch), template);

const translate = holder => {
  if (typeof holder.template === 'string') {
    holder.template = inDutch(holder.template);
  }
};

const directives = [
  'camTasks',
  'camWidgetBpmnViewer',
  'camWidgetDmnViewer',
  'camWidgetHeader',
  'camWidgetVariablesTable',
  'incidentsTab',
  'processDiagram',
  'userProfile'
];
const views = ['cockpit.processes.dashboard'];
const pickers = ['day', 'month', 'year'].map(view => `uib/template/datepicker/${view}.html`);

if (language === 'nl') {
  custom
    .config(['$provide', $provide => {
      $provide.decorator('$locale', ['$delegate', locale => {
        locale.id = 'nl';
        Object.assign(locale.DATETIME_FORMATS, {
          MONTH: months,
          STANDALONEMONTH: months,
          SHORTMONTH: 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' '),
          DAY: days,
          SHORTDAY: days.map(day => day.slice(0, 2)),
          FIRSTDAYOFWEEK: 0 // AngularJS counts from Monday
        });
        return locale;
      }]);
    }])
    // Before the first screen is drawn. Each webapp has its own part of these.
    .run(['$injector', '$templateCache', 'Views', ($injector, templates, plugins) => {
      directives
        .map(name => `${name}Directive`)
        .filter(name => $injector.has(name))
        .forEach(name => $injector.get(name).forEach(translate));
      views.forEach(component => plugins.getProviders({component}).forEach(translate));
      pickers.filter(name => templates.get(name)).forEach(name => templates.put(name, inDutch(templates.get(name))));
      if ($injector.has('$route')) {
        Object.values($injector.get('$route').routes).forEach(translate);
      }
      if ($injector.has('$uibModal')) {
        const modals = $injector.get('$uibModal');
        const open = modals.open;
        modals.open = dialog => {
          translate(dialog);
          return open.call(modals, dialog);
        };
      }
    }]);
}
