import { h, type ComponentChildren, type JSX } from 'preact';
import { alinea, bericht, opsomming, verhaal } from '../casus/stukken';
import { tijdstip } from '../casus/woorden';
import { agenda } from './agenda';
import { beeldVan, buur, deelnaam, getoond, isKlaar, schrijft } from './beeld';
import { puntweergave } from './punt';
import type { Scherm } from './scherm';

/** The whole page but for its heading and what it tells. */
export function weergave(scherm: Scherm): JSX.Element {
  const { zitting } = scherm;
  switch (beeldVan(zitting)) {
    case 'NOG_NIET':
      return h('div', null, nogNiet(scherm), zitting.punten.length > 0 && bank(scherm));
    case 'ZONDER_U':
      return zonderU(scherm);
    case 'BEZIG':
      return h('div', null, laagband(scherm), geweigerd(scherm), bank(scherm));
    case 'VOORBIJ':
      return h('div', null, voorbij(scherm), geweigerd(scherm), zitting.punten.length > 0 && bank(scherm));
    case 'VERVALLEN':
      return bericht('info', alinea('Deze zitting gaat niet door. Wat op de agenda stond, komt op de volgende zitting.'));
  }
}

/** Very big: whoever comes in or speaks must see at a glance who is listening. */
export function laagband({ zitting, woorden, doe }: Scherm): JSX.Element {
  const woord = (code: string) => woorden.tekst('laag', code);
  const { laag } = zitting;
  return h(
    'section',
    { class: `laagband laagband--${(laag ?? 'geen').toLowerCase().replace('_', '-')}`, 'aria-label': 'Deel van de zitting' },
    h('p', { class: 'laagband__naam' }, laag ? deelnaam(zitting, laag, woord) : 'Nog geen deel gekozen'),
    schrijft(zitting.mijnRol) &&
      h(
        'div',
        { class: 'utrecht-button-group laagband__knoppen' },
        zitting.lagen
          .filter((ander) => ander !== laag)
          .map((ander) => h('button', { type: 'button', class: 'utrecht-button utrecht-button--secondary-action', key: ander, onClick: () => doe.wisselLaag(ander) }, `Naar ${deelnaam(zitting, ander, woord).replace(/^Deel/, 'deel')}`)),
      ),
  );
}

/** The agenda at the side, the item beside it. */
function bank(scherm: Scherm): JSX.Element {
  const { zitting, gekozen, woorden, doe } = scherm;
  const punt = getoond(zitting, gekozen);
  const elders = gekozen !== undefined && zitting.agendapunt !== undefined && gekozen !== zitting.agendapunt;
  return h(
    'div',
    { class: 'zitting' },
    h('div', { class: 'zitting__zij' }, agenda(zitting, punt?.id, woorden, (id) => doe.kies(id)), zijknoppen(scherm)),
    h(
      'div',
      { class: 'zitting__hoofd' },
      elders && bericht('info', h('p', { class: 'utrecht-paragraph' }, 'U kijkt naar een ander punt dan er aan tafel is. '), knop('Naar het punt aan tafel', () => doe.kies(zitting.agendapunt!))),
      punt ? puntweergave(punt, scherm) : alinea(`${zitting.stand === 'BEZIG' ? 'Er is nu geen punt aan tafel. ' : ''}Kies een punt in de agenda om het te lezen.`),
    ),
  );
}

function zijknoppen({ zitting, doe }: Scherm): JSX.Element {
  const leidt = schrijft(zitting.mijnRol);
  const bezig = zitting.stand === 'BEZIG';
  const vorige = bezig && leidt ? buur(zitting, -1) : undefined;
  const volgende = bezig && leidt ? buur(zitting, 1) : undefined;
  return h(
    'div',
    { class: 'zitting__zijknoppen' },
    volgende && zitting.agendapunt !== volgende.id && knop('Volgend punt aan tafel', () => doe.naarKamer(volgende.id)),
    vorige && zitting.agendapunt !== undefined && knop('Vorig punt aan tafel', () => doe.naarKamer(vorige.id)),
    bezig && leidt && zitting.agendapunt !== undefined && knop('Pauze', () => doe.pauze()),
    bezig && knop('Beeld voor de projector', () => doe.projector()),
    knop('Sneltoetsen', () => doe.uitleg()),
    bezig && leidt && knop('Zitting sluiten', () => doe.einde()),
    h('p', { class: 'zacht zitting__mandaat' }, h('strong', null, 'Mandaat: '), zitting.mandaat),
  );
}

function nogNiet({ zitting, doe }: Scherm): JSX.Element {
  const heeftAgenda = zitting.stand !== 'GEPLAND';
  return h(
    'div',
    { class: 'casusdeel' },
    alinea(`De zitting is op ${tijdstip(zitting.begin)}. ${heeftAgenda ? 'Op dat moment opent de voorzitter of de secretaris haar.' : 'De voorzitter heeft de agenda nog niet vastgesteld. Dat is een taak in de takenlijst.'}`),
    heeftAgenda &&
      schrijft(zitting.mijnRol) && h('div', { class: 'utrecht-button-group' }, knop('Zitting openen', () => doe.begin(), 'primary-action')),
  );
}

/** Calm, and with nothing on it about what is said meanwhile. */
function zonderU({ zitting, woorden }: Scherm): JSX.Element {
  return h(
    'section',
    { class: 'zonder-u', 'aria-labelledby': 'zonder-u' },
    h('h2', { class: 'utrecht-heading-1', id: 'zonder-u', tabIndex: -1 }, 'Dit deel is zonder u'),
    alinea('De tafel bespreekt nu iets waarvoor u geen grondslag hebt. U hoeft niets te doen.'),
    alinea('Zodra er weer een deel is waar u bij hoort, verschijnt het hier vanzelf. Laat deze pagina gerust open staan.'),
    zitting.laag !== undefined && h('p', { class: 'zacht' }, `Nu bezig: ${deelnaam(zitting, zitting.laag, (code) => woorden.tekst('laag', code)).replace(/^Deel/, 'deel')}`),
  );
}

function voorbij({ zitting }: Scherm): JSX.Element {
  return h(
    'div',
    { class: 'casusdeel' },
    alinea(
      zitting.stand === 'VASTGESTELD' ? 'De zitting is voorbij en het verslag is vastgesteld.' : 'De zitting is voorbij. Het verslag wordt nagekeken en vastgesteld.',
    ),
    h('p', { class: 'utrecht-paragraph' }, ...verslaglinks(zitting.nummer)),
  );
}

/** The minutes as this user may have them. */
export function verslaglinks(nummer: string): ComponentChildren[] {
  const pad = `/api/v1/zittingen/${encodeURIComponent(nummer)}/verslag`;
  return [h('a', { class: 'utrecht-link', href: pad }, 'Verslag lezen'), ' · ', h('a', { class: 'utrecht-link', href: `${pad}.pdf` }, 'Verslag als pdf')];
}

/** What the server did not take stays here, word for word, until who wrote it decides. */
function geweigerd({ geweigerd: regels, doe }: Scherm): JSX.Element | false {
  return (
    regels.length > 0 &&
    bericht(
      'error',
      h('h2', { class: 'utrecht-heading-3' }, regels.length === 1 ? 'Dit is niet vastgelegd' : 'Deze teksten zijn niet vastgelegd'),
      opsomming(
        regels.map(({ bericht: een, uitleg }) => [
          verhaal(een.tekst),
          alinea(uitleg),
          h('div', { class: 'utrecht-button-group' }, knop('Opnieuw versturen', () => doe.opnieuw(een.sleutel)), knop('Weggooien', () => doe.vergeet(een.sleutel))),
        ]),
      ),
    )
  );
}

/** What has to be known before the session closes. */
export function openstaand(zitting: Scherm['zitting']): string[] {
  return zitting.punten.filter((punt) => !isKlaar(punt)).map(({ volgorde, casus }) => `Punt ${volgorde}, ${casus}`);
}

function knop(tekst: string, bijKlik: () => void, soort = 'secondary-action'): JSX.Element {
  return h('button', { type: 'button', class: `utrecht-button utrecht-button--${soort}`, key: tekst, onClick: bijKlik }, tekst);
}
