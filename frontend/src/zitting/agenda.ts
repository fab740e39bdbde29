import { h, type JSX } from 'preact';
import type { Woorden } from '../casus/woorden';
import { isKlaar, opVolgorde } from './beeld';
import type { Punt, Zitting } from './zitting';

/** The items that this user may hear of; one stop for Tab, arrows inside. */
export function agenda(zitting: Zitting, gekozen: string | undefined, woorden: Woorden, kies: (punt: string) => void): JSX.Element {
  const punten = opVolgorde(zitting);
  const stop = punten.find(({ id }) => id === gekozen)?.id ?? punten[0]?.id;
  return h(
    'nav',
    { class: 'zitting__agenda', 'aria-labelledby': 'agenda-kop' },
    h('h2', { class: 'utrecht-heading-3', id: 'agenda-kop' }, 'Agenda'),
    punten.length === 0
      ? h('p', { class: 'utrecht-paragraph' }, 'Er staat nog niets op de agenda dat u mag horen.')
      : h(
          'ol',
          { onKeyDown: (toets: KeyboardEvent) => blader(toets) },
          punten.map((punt) =>
            h(
              'li',
              { key: punt.id, class: punt.id === zitting.agendapunt ? 'zitting__kamer' : undefined },
              h(
                'button',
                { type: 'button', id: `agenda-${punt.id}`, tabIndex: punt.id === stop ? 0 : -1, 'aria-current': punt.id === gekozen ? 'true' : undefined, onClick: () => kies(punt.id) },
                h('span', { class: 'zitting__nummer' }, punt.volgorde),
                h('span', { class: 'zitting__regel' }, h('strong', null, punt.casus), h('span', null, woorden.tekst('agendadoel', punt.doel)), stand(punt, zitting, woorden)),
              ),
            ),
          ),
        ),
  );
}

function stand(punt: Punt, zitting: Zitting, woorden: Woorden): JSX.Element | false {
  if (punt.id === zitting.agendapunt) return h('span', { class: 'merkje zitting__nu' }, 'Nu aan tafel');
  return isKlaar(punt) && h('span', { class: 'zacht' }, `✓ ${woorden.tekst('puntstand', punt.stand)}`);
}

function blader(toets: KeyboardEvent): void {
  const knoppen = [...(toets.currentTarget as HTMLElement).querySelectorAll('button')];
  const hier = knoppen.indexOf(document.activeElement as HTMLButtonElement);
  const naar = { ArrowDown: hier + 1, ArrowUp: hier - 1, Home: 0, End: knoppen.length - 1 }[toets.key];
  const knop = naar === undefined ? undefined : knoppen[naar];
  if (!knop) return;
  toets.preventDefault();
  knop.focus();
}
