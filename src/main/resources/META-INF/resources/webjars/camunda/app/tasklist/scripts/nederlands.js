/*
 * The Dutch that Tasklist does not take from locales/nl.json: the date picker asks AngularJS for its month and day names,
 * and the buttons of the date picker and the diagram have English words in their templates.
 */
const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const days = 'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag'.split(' ');

const pickerTemplates = ['day', 'month', 'year'].map(view => `uib/template/datepicker/${view}.html`);
const pickerWords = {'>previous<': '>vorige<', '>next<': '>volgende<'};
const diagramWords = {'"zoom in"': '"Inzoomen"', '"zoom out"': '"Uitzoomen"', '"reset zoom"': '"Hele diagram tonen"'};

const translate = (template, words) =>
  Object.entries(words).reduce((text, [english, dutch]) => text.replace(english, dutch), template);

// Tasklist draws its lists before it has loaded its texts, and what was drawn with a key keeps the key. So they are here
// before it starts. It then loads them once more by its own way, which also sets how it writes dates.
const texts = await fetch(new URL('../locales/nl.json', import.meta.url)).then(answer => answer.json());

const custom = window.angular.module('cam.tasklist.custom');
custom.requires.push('pascalprecht.translate');
custom
  .config(['$translateProvider', translations => translations.translations('nl', texts.labels)])
  .run(['$translate', translation => translation.refresh('nl')])
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

    $provide.decorator('camWidgetBpmnViewerDirective', ['$delegate', directives => {
      directives[0].template = translate(directives[0].template, diagramWords);
      return directives;
    }]);
  }])
  .run(['$templateCache', templates => {
    for (const name of pickerTemplates) {
      templates.put(name, translate(templates.get(name), pickerWords));
    }
  }]);
