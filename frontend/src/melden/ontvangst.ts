import { alinea, belLink, el, type Kind } from './dom';
import type { Ontvangst } from './verzenden';

const GEVAARNIVEAUS: Record<string, string> = {
  LEVENSBEDREIGEND: 'Levensbedreigend',
  ACUUT: 'Acuut gevaar',
  BEOORDELEN: 'Nog niet duidelijk: een medewerker kijkt er meteen naar',
  GEEN: 'Geen acuut gevaar',
};

const BEWAREN =
  'Bewaar het nummer en de volgcode goed: zij horen bij uw melding, ook als u anoniem meldde. ' +
  'Wij laten de code maar één keer zien.';

/**
 * The receipt. It lives on this page only: number and code are shown once and never stored in the browser.
 *
 * @param bewaren what the region says of keeping them
 */
export function ontvangstbewijs(ontvangst: Ontvangst, bewaren = BEWAREN): HTMLElement {
  const levensgevaar = ontvangst.gevaarniveau === 'LEVENSBEDREIGEND';
  const urgent = levensgevaar || ontvangst.gevaarniveau === 'ACUUT';
  return el(
    'div',
    { class: 'ontvangst' },
    el('h1', { class: 'utrecht-heading-1', tabindex: -1 }, 'Uw melding is ontvangen'),
    levensgevaar && belBlok(),
    !!ontvangst.advies && adviesBlok(ontvangst.advies, urgent),
    el(
      'dl',
      { class: 'utrecht-data-list utrecht-data-list--rows' },
      ...gegeven('Meldingsnummer', ontvangst.nummer),
      ...(ontvangst.volgcode ? gegeven('Volgcode', ontvangst.volgcode) : []),
      ...gegeven('Gevaar', GEVAARNIVEAUS[ontvangst.gevaarniveau] ?? ontvangst.gevaarniveau),
      ...(ontvangst.terugkoppelingVoor
        ? gegeven('U hoort van ons vóór', datum(ontvangst.terugkoppelingVoor))
        : []),
    ),
    !!ontvangst.volgcode && alinea(bewaren),
    el(
      'p',
      { class: 'utrecht-paragraph' },
      el('a', { class: 'utrecht-link', href: '/melden' }, 'Nog een melding doen'),
    ),
  );
}

export function datum(moment: string): string {
  const opmaak = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'Europe/Amsterdam' });
  const tijdstip = new Date(moment);
  return Number.isNaN(tijdstip.getTime()) ? moment : opmaak.format(tijdstip);
}

function gegeven(naam: string, waarde: string): Kind[] {
  return [
    el(
      'div',
      { class: 'utrecht-data-list__item' },
      el('dt', { class: 'utrecht-data-list__item-key' }, naam),
      el('dd', { class: 'utrecht-data-list__item-value utrecht-data-list__item-value--html-dd' }, waarde),
    ),
  ];
}

function belBlok(): HTMLElement {
  return el('div', { class: 'alarm alarm--nu' }, el('p', { class: 'alarm__kop' }, 'Bel nu ', belLink(), '.'));
}

function adviesBlok(advies: string, urgent: boolean): HTMLElement {
  return el(
    'div',
    { class: `utrecht-alert utrecht-alert--${urgent ? 'error' : 'info'}` },
    el('div', { class: 'utrecht-alert__content' }, alinea(advies)),
  );
}
