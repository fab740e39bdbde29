import { h, type ComponentChildren, type JSX } from 'preact';
import { dag, tijdstip } from './woorden';

/** A name and what is known for it; without a value it is left out. */
export type Gegeven = [naam: string, waarde: ComponentChildren | undefined];

const leeg = (waarde: ComponentChildren) => waarde === undefined || waarde === '' || waarde === null || waarde === false;

export function gegevens(rijen: Gegeven[]): JSX.Element {
  return h(
    'dl',
    { class: 'utrecht-data-list utrecht-data-list--rows gegevens' },
    rijen
      .filter(([, waarde]) => !leeg(waarde))
      .map(([naam, waarde]) =>
        h(
          'div',
          { class: 'utrecht-data-list__item', key: naam },
          h('dt', { class: 'utrecht-data-list__item-key' }, naam),
          h('dd', { class: 'utrecht-data-list__item-value utrecht-data-list__item-value--html-dd' }, waarde),
        ),
      ),
  );
}

export function deel(id: string, titel: string, ...inhoud: ComponentChildren[]): JSX.Element {
  return h(
    'section',
    { class: 'casusdeel', 'aria-labelledby': id, key: id },
    h('h2', { class: 'utrecht-heading-2', id }, titel),
    ...inhoud,
  );
}

export const alinea = (...inhoud: ComponentChildren[]) => h('p', { class: 'utrecht-paragraph' }, ...inhoud);

/** Text that somebody wrote, with its lines as they wrote them. */
export const verhaal = (tekst: string) => h('p', { class: 'utrecht-paragraph verhaal' }, tekst);

export const kop3 = (...inhoud: ComponentChildren[]) => h('h3', { class: 'utrecht-heading-3' }, ...inhoud);

export const moment = (wanneer: string | undefined) => wanneer && h('time', { dateTime: wanneer }, tijdstip(wanneer));

export const datum = (wanneer: string | undefined) => wanneer && h('time', { dateTime: wanneer }, dag(wanneer));

/** Who and when, in one line. */
export const doorOp = (wie: string, wanneer: string | undefined) => wanneer && h('span', null, `${wie}, `, moment(wanneer));

/** More for who wants to know; stays open when the page is brought up to date. */
export function meer(sleutel: string, titel: ComponentChildren, ...inhoud: ComponentChildren[]): JSX.Element {
  return h('details', { class: 'meer', key: sleutel, id: sleutel }, h('summary', null, titel), ...inhoud);
}

export function kaart(sleutel: string, ...inhoud: ComponentChildren[]): JSX.Element {
  return h('article', { class: 'casuskaart', key: sleutel }, ...inhoud);
}

export function opsomming(regels: ComponentChildren[]): JSX.Element {
  return h(
    'ul',
    { class: 'utrecht-unordered-list' },
    regels.map((regel, index) => h('li', { class: 'utrecht-unordered-list__item', key: index }, regel)),
  );
}

/** A table that scrolls by itself on a narrow screen. */
export function tabelvak(titel: string, koppen: string[], rijen: { sleutel: string; cellen: ComponentChildren[] }[]): JSX.Element {
  return h(
    'div',
    { class: 'tabelvak', role: 'region', tabIndex: 0, 'aria-label': titel },
    h(
      'table',
      { class: 'utrecht-table utrecht-table--html-table' },
      h(
        'thead',
        { class: 'utrecht-table__header' },
        h('tr', { class: 'utrecht-table__row' }, koppen.map((kop) => h('th', { class: 'utrecht-table__header-cell', scope: 'col', key: kop }, kop))),
      ),
      h(
        'tbody',
        { class: 'utrecht-table__body' },
        rijen.map(({ sleutel, cellen }) =>
          h(
            'tr',
            { class: 'utrecht-table__row', key: sleutel },
            cellen.map((cel, index) => h('td', { class: 'utrecht-table__cell', key: index }, cel)),
          ),
        ),
      ),
    ),
  );
}

export function bericht(soort: 'info' | 'ok' | 'error', ...inhoud: ComponentChildren[]): JSX.Element {
  return h('div', { class: `utrecht-alert utrecht-alert--${soort}` }, h('div', { class: 'utrecht-alert__content' }, ...inhoud));
}
