import { el } from './dom';
import type { Rij } from './melding';
import { foutplek, idVan, onderdeel } from './velden';

export interface Rijenlijst {
  pad: string;
  titel: string;
  /** What one row is called, such as “Slachtoffer”. */
  rij: string;
  uitleg: string;
  velden: (pad: string, rij: Rij) => HTMLElement[];
}

/**
 * A list of rows that the reporter adds and removes. A row that goes makes the later ones move up: names and places
 * always equal the paths in the request.
 */
export function rijenlijst(lijst: Rijenlijst): HTMLElement {
  const rijen = el('div', { class: 'rijen' });
  const bericht = el('p', { class: 'alleen-voorlezen', 'aria-live': 'polite' });
  const erbij = el(
    'button',
    { type: 'button', class: 'utrecht-button utrecht-button--secondary-action' },
    `${lijst.rij} toevoegen`,
  );

  const toon = (gegevens: Rij[]) => rijen.replaceChildren(...gegevens.map(maakRij));

  function maakRij(gegevens: Rij, nummer: number): HTMLElement {
    const pad = `${lijst.pad}[${nummer}]`;
    const titel = `${lijst.rij} ${nummer + 1}`;
    const weg = el(
      'button',
      { type: 'button', class: 'utrecht-button utrecht-button--subtle' },
      `${titel} verwijderen`,
    );
    weg.addEventListener('click', () => {
      toon([...rijen.children].map(leesRij).filter((_, plek) => plek !== nummer));
      bericht.textContent = `${titel} is verwijderd.`;
      erbij.focus();
      rijen.dispatchEvent(new Event('input', { bubbles: true }));
    });
    return el(
      'fieldset',
      { class: 'rij', 'data-pad': pad, 'data-naam': titel, id: idVan(pad), tabindex: -1 },
      el('legend', { class: 'utrecht-heading-3' }, titel),
      foutplek(pad),
      el('div', { class: 'rij__velden' }, ...lijst.velden(pad, gegevens)),
      weg,
    );
  }

  erbij.addEventListener('click', () => {
    const nieuw = maakRij({}, rijen.children.length);
    rijen.append(nieuw);
    bericht.textContent = `${lijst.rij} ${rijen.children.length} is toegevoegd.`;
    nieuw.querySelector<HTMLElement>('input, select, textarea')?.focus();
    rijen.dispatchEvent(new Event('input', { bubbles: true }));
  });

  return onderdeel(
    lijst.pad,
    lijst.titel,
    el('p', { class: 'utrecht-paragraph' }, lijst.uitleg),
    rijen,
    bericht,
    el('div', { class: 'utrecht-button-group' }, erbij),
  );

  function leesRij(rij: Element): Rij {
    const velden = rij.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]');
    return Object.fromEntries([...velden].map((veld) => [veld.name.split('.').pop() ?? '', veld.value]));
  }
}
