import { el, type Kind } from '../melden/dom';
import type { Besluit } from './zitting';
import type { Toets } from './toetsen';
import type { Woorden } from '../casus/woorden';
import { dag } from '../casus/woorden';

interface Keus {
  tekst: string;
  soort?: 'primary-action' | 'secondary-action';
  doe(): void;
}

/** A dialog of the browser itself, which holds the focus, closes with Escape and gives the focus back. */
function venster(titel: string, inhoud: Kind[], keuzes: Keus[], breed = false): void {
  const element = el('dialog', { class: `dialoog${breed ? ' dialoog--breed' : ''}`, 'aria-labelledby': 'dialoog-kop' });
  const knoppen = keuzes.map(({ tekst, soort = 'secondary-action', doe }) => {
    const knop = el('button', { type: 'button', class: `utrecht-button utrecht-button--${soort}` }, tekst);
    knop.addEventListener('click', () => {
      element.close();
      doe();
    });
    return knop;
  });
  element.append(el('h2', { class: 'utrecht-heading-2', id: 'dialoog-kop', tabindex: -1, autofocus: true }, titel), ...inhoud.filter((kind): kind is Node => kind instanceof Node), el('div', { class: 'utrecht-button-group' }, ...knoppen));
  element.addEventListener('close', () => element.remove());
  document.body.append(element);
  element.showModal();
}

/** Such as when who looks may not see any more what stands in one. */
export function sluitVensters(): void {
  document.querySelectorAll<HTMLDialogElement>('dialog[open]').forEach((open) => open.close());
}

const alinea = (...inhoud: Kind[]) => el('p', { class: 'utrecht-paragraph' }, ...inhoud);
const niets = () => undefined;

export function bevestig(titel: string, uitleg: Kind[], knop: string, doe: () => void): void {
  venster(titel, uitleg.map((regel) => (typeof regel === 'string' ? alinea(regel) : regel)), [{ tekst: knop, soort: 'primary-action', doe }, { tekst: 'Annuleren', doe: niets }]);
}

export function opsomming(regels: string[]): HTMLElement {
  return el('ul', { class: 'utrecht-unordered-list' }, ...regels.map((regel) => el('li', { class: 'utrecht-unordered-list__item' }, regel)));
}

/** All keys that work now, and the switch for who must not press them by accident. */
export function toetsenuitleg(toetsen: Toets[], aan: boolean, zet: (aan: boolean) => void): void {
  const vinkje = el('input', { type: 'checkbox', id: 'sneltoetsen-aan' });
  vinkje.checked = aan;
  vinkje.addEventListener('change', () => zet(vinkje.checked));
  const regel = (naam: string, wat: string, tussen = ' + ') => [el('dt', {}, ...naam.split('+').flatMap((toets, index) => [index > 0 && tussen, el('kbd', {}, toets)])), el('dd', {}, wat)];
  venster('Sneltoetsen', [
    el(
      'dl',
      { class: 'toetsen' },
      ...toetsen.flatMap(({ toets, wat }) => regel(naamVan(toets), wat)),
      ...regel('↑+↓', 'In de agenda: blader door de punten. Enter opent een punt.', ' '),
      ...regel('Ctrl+Enter', 'In een formulier: vastleggen.'),
      ...regel('Esc', 'In een formulier: sluiten. Wat u typte, staat er nog als u het weer opent.'),
    ),
    el('label', { class: 'zitting__vinkje', for: 'sneltoetsen-aan' }, vinkje, 'Sneltoetsen gebruiken'),
    alinea('De letters werken alleen als u niet in een tekstvak staat. Gebruikt u een schermlezer? Die houdt zijn eigen letters. Alles kan ook met Tab en Enter.'),
  ], [{ tekst: 'Sluiten', doe: niets }]);
}

const naamVan = (toets: string) => ({ escape: 'Esc' })[toets] ?? toets;

/** Two who wrote at once: both texts beside each other, and one of them chooses. */
export function kies(huidig: Besluit, mijn: { soort: string; tekst: string }, woorden: Woorden, houd: () => void, vervang: (tekst: string) => void): void {
  const vak = el('textarea', { class: 'utrecht-textarea utrecht-textarea--html-textarea', id: 'mijn-tekst', rows: 8 });
  vak.value = mijn.tekst;
  venster(
    'Iemand anders heeft dit besluit net gewijzigd',
    [
      alinea('Uw tekst is nog niet vastgelegd. Lees beide teksten en kies. U kunt uw tekst hier nog aanpassen, bijvoorbeeld om de twee samen te voegen.'),
      el(
        'div',
        { class: 'naast-elkaar' },
        el(
          'section',
          { 'aria-labelledby': 'hun-kop' },
          el('h3', { class: 'utrecht-heading-3', id: 'hun-kop' }, 'Nu vastgelegd'),
          alinea(el('strong', {}, woorden.tekst('besluitsoort', huidig.soort))),
          el('p', { class: 'utrecht-paragraph verhaal' }, huidig.tekst),
          huidig.sporen.length > 0 && alinea(`Sporen: ${woorden.teksten('spoor', huidig.sporen)}`),
          huidig.herzienOp !== undefined && alinea(`Weer bekijken op ${dag(huidig.herzienOp)}`),
        ),
        el(
          'section',
          { 'aria-labelledby': 'mijn-kop' },
          el('h3', { class: 'utrecht-heading-3', id: 'mijn-kop' }, 'Uw tekst'),
          alinea(el('strong', {}, woorden.tekst('besluitsoort', mijn.soort))),
          el('label', { class: 'alleen-voorlezen', for: 'mijn-tekst' }, 'Uw tekst'),
          vak,
        ),
      ),
    ],
    [
      { tekst: 'Uw tekst vastleggen', soort: 'primary-action', doe: () => vervang(vak.value) },
      { tekst: 'Laten zoals het is', doe: houd },
    ],
    true,
  );
}
