import { el, type Kind } from '../melden/dom';
import { alarmblok } from './gevaar';
import { dag, tekst } from './taal';

/** What the server answers to a report: no number, so nothing on the screen or on paper says what it was. */
export interface Ontvangst {
  volgcode: string;
  gevaarniveau: string;
  terugkoppelingVoor?: string | null;
}

/** The receipt. It is nowhere but on this screen. */
export function ontvangstbewijs({ volgcode, gevaarniveau, terugkoppelingVoor }: Ontvangst, opnieuw: () => void): HTMLElement {
  const alinea = { class: 'utrecht-paragraph' };
  return el(
    'div',
    { class: 'ontvangst' },
    tekst('h1', 'ontvangenTitel', { class: 'utrecht-heading-1 niet-afdrukken', tabindex: -1 }),
    gevaarniveau === 'LEVENSBEDREIGEND' && el('div', { class: 'niet-afdrukken' }, alarmblok()),
    el(
      'div',
      { class: 'niet-afdrukken' },
      tekst('p', 'dank', alinea),
      tekst('p', gevaarniveau === 'GEEN' ? 'adviesLater' : 'adviesNu', alinea),
    ),
    tekst('h2', 'uwCode', { class: 'utrecht-heading-2 niet-afdrukken' }),
    el('p', { class: 'volgcode' }, volgcode),
    tekst('p', 'codeUitleg', { class: 'utrecht-paragraph niet-afdrukken' }),
    tekst('p', 'codeBewaren', { class: 'utrecht-paragraph niet-afdrukken' }),
    !!terugkoppelingVoor && el('p', { class: 'utrecht-paragraph niet-afdrukken' }, tekst('span', 'bericht'), ' ', dag(terugkoppelingVoor)),
    el('div', { class: 'utrecht-button-group niet-afdrukken' }, ...knoppen(volgcode, opnieuw)),
  );
}

function knoppen(volgcode: string, opnieuw: () => void): Kind[] {
  const gedaan = el('p', { class: 'voortgang', role: 'status' });
  const kopieer = knop('kopieer', async () => {
    await navigator.clipboard.writeText(volgcode);
    gedaan.replaceChildren(tekst('span', 'gekopieerd'));
  });
  // Only over HTTPS does a browser let a page copy.
  return [!!navigator.clipboard && kopieer, knop('afdrukken', () => window.print()), knop('nogEen', opnieuw), gedaan];
}

function knop(label: 'kopieer' | 'afdrukken' | 'nogEen', bijKlik: () => void | Promise<void>): HTMLButtonElement {
  const element = tekst('button', label, { type: 'button', class: 'utrecht-button utrecht-button--secondary-action' });
  element.addEventListener('click', () => void bijKlik());
  return element;
}
