/*
 * Names for who cannot see an icon. The webapps draw links and buttons that are a picture only; some have a tooltip, which a
 * screen reader does not read out.
 */
import {language} from './taal.js';

const dutch = language === 'nl';

/** What is drawn without any name, and what it is. */
const names = [
  ['.region-toggle[data-region="filters"]', 'Filters tonen of verbergen', 'Show or hide filters'],
  ['.region-toggle[data-region="list"]', 'Lijst tonen of verbergen', 'Show or hide list'],
  ['.region-toggle[data-region="task"]', 'Taak tonen of verbergen', 'Show or hide task'],
  ['.maximize', 'Taak over het hele scherm', 'Task full screen'],
  ['.app-switch > a, a.dropdown-toggle:has(> .glyphicon-home)', 'Andere toepassingen', 'Other applications'],
  ['.dropdown-toggle:has(> .glyphicon-floppy-disk)', 'Zoekvraag bewaren of kiezen', 'Save or choose query'],
  ['.new-sort > .dropdown-toggle', 'Volgorde toevoegen', 'Add sorting'],
  ['.glyphicon-remove-sign[ng-click^="removeSorting"]', 'Volgorde weghalen', 'Remove sorting']
];

const silent = element => !element.textContent.trim() && !element.hasAttribute('aria-label');

const name = () => {
  document.querySelectorAll('a[uib-tooltip], button[uib-tooltip]').forEach(element => {
    const tooltip = element.getAttribute('uib-tooltip');
    if (tooltip && silent(element)) {
      element.setAttribute('aria-label', tooltip);
    }
  });
  for (const [selector, inDutch, inEnglish] of names) {
    document.querySelectorAll(`:is(${selector}):not([aria-label])`).forEach(element => element.setAttribute('aria-label', dutch ? inDutch : inEnglish));
  }
  // A link without an address is a button, and only then may it have a name and the focus.
  document.querySelectorAll('a[uib-tooltip]:not([href]):not([role])').forEach(element => {
    element.setAttribute('role', 'button');
    element.tabIndex = 0;
  });
  // The picture of a webapp in Welcome leads where the words below it lead.
  [...document.querySelectorAll('a.app-label-wrapper')].filter(silent).forEach(picture => {
    picture.tabIndex = -1;
    picture.setAttribute('aria-hidden', 'true');
  });
  // A field with suggestions says whether these are open, which only a combobox may.
  document.querySelectorAll('input[uib-typeahead]:not([role])').forEach(field => {
    field.setAttribute('role', 'combobox');
    if (field.placeholder && !field.hasAttribute('aria-label')) {
      field.setAttribute('aria-label', field.placeholder);
    }
  });
};

let waiting = false;
new MutationObserver(() => {
  if (!waiting) {
    waiting = true;
    window.requestAnimationFrame(() => {
      waiting = false;
      name();
    });
  }
}).observe(document.body, {childList: true, subtree: true, attributes: true, attributeFilter: ['uib-tooltip']});
