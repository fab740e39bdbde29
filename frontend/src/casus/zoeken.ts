import { h, render } from 'preact';
import { el } from '../melden/dom';
import { zoek, type Gevonden } from './dienst';
import { moment, tabelvak } from './stukken';
import { plek, type Woorden } from './woorden';

const NUMMER = /^C-[a-z-]+-\d{4}-\d{6}$/i;

/** A number leads to its page; anything else is looked for. */
export function zoekpagina(woorden: Woorden, ga: (adres: string) => void): HTMLElement {
  const invoer = el('input', { class: 'utrecht-textbox utrecht-textbox--html-input', id: 'zoekterm', type: 'search', maxlength: 200, 'aria-describedby': 'zoek-uitleg', autocomplete: 'off' });
  const uitkomst = el('div');
  const stand = el('p', { class: 'casus__nieuws', role: 'status' });
  const formulier = el(
    'form',
    { class: 'zoeken', role: 'search' },
    el('label', { class: 'utrecht-form-label', for: 'zoekterm' }, 'Nummer, naam, telefoonnummer of kenteken'),
    el('p', { class: 'utrecht-form-field-description', id: 'zoek-uitleg' }, 'Bijvoorbeeld C-twente-2026-000123.'),
    el('div', { class: 'zoeken__regel' }, invoer, el('button', { class: 'utrecht-button utrecht-button--primary-action', type: 'submit' }, 'Zoeken')),
  );
  formulier.addEventListener('submit', (gebeurtenis) => {
    gebeurtenis.preventDefault();
    const zoekterm = invoer.value.trim();
    if (zoekterm === '') {
      stand.textContent = 'Vul in wat u zoekt.';
      invoer.focus();
    } else if (NUMMER.test(zoekterm)) {
      ga(adresVan(zoekterm));
    } else {
      stand.textContent = 'Er wordt gezocht…';
      void zoek(zoekterm).then((antwoord) => {
        const gevonden = antwoord.soort === 'gevonden' ? antwoord.casussen : [];
        stand.textContent = antwoord.soort === 'gevonden' ? hoeveel(antwoord.totaal, gevonden.length) : antwoord.uitleg;
        render(gevonden.length > 0 ? lijst(gevonden, woorden) : null, uitkomst);
      });
    }
  });
  return el('div', {}, formulier, stand, uitkomst);
}

const adresVan = (nummer: string) => `/casus/${encodeURIComponent(nummer)}`;

function hoeveel(totaal: number, getoond: number): string {
  if (totaal === 0) return 'Er is niets gevonden dat u mag zien.';
  if (totaal > getoond) return `${totaal} casussen gevonden. U ziet de ${getoond} die het laatst bewogen. Zoek preciezer om minder te vinden.`;
  return totaal === 1 ? '1 casus gevonden.' : `${totaal} casussen gevonden.`;
}

function lijst(gevonden: Gevonden[], woorden: Woorden) {
  return tabelvak(
    'Gevonden casussen',
    ['Casus', 'Gemeente', 'Status', 'Gevaar', 'Eigenaar', 'Laatste beweging'],
    gevonden.map((casus) => ({
      sleutel: casus.nummer,
      cellen: [
        h('a', { class: 'utrecht-link', href: adresVan(casus.nummer) }, casus.nummer),
        plek(casus.gemeente),
        woorden.tekst('status', casus.status),
        woorden.tekst('gevaar', casus.gevaarniveau),
        woorden.tekst('groep', casus.eigenaar),
        moment(casus.laatstBewogenOp),
      ],
    })),
  );
}
