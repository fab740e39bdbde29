import { h, type ComponentChildren, type JSX } from 'preact';
import { plek, type Woorden } from '../casus/woorden';
import { alinea, datum, gegevens, kaart, meer, moment, verhaal } from '../casus/stukken';
import { deelnaam, genodigden, isAanwezig, isKlaar, perLaag, schrijflaag, schrijft } from './beeld';
import { sleutelVan } from './concepten';
import { invoer } from './invoer';
import type { Bericht } from './postbus';
import type { Deel } from './vormen';
import { wieIs } from './vormen';
import type { Scherm } from './scherm';
import type { Actie, Besluit, Inbreng, Interventie, Punt } from './zitting';

/** One item with all that was said about it in this layer, and the ways to add to it. */
export function puntweergave(punt: Punt, scherm: Scherm): JSX.Element {
  const { zitting, woorden, doe } = scherm;
  const aanTafel = punt.id === zitting.agendapunt;
  const laag = schrijflaag(zitting, punt);
  const leidt = schrijft(zitting.mijnRol) && zitting.stand === 'BEZIG';
  const mag = laag !== undefined && leidt && !isKlaar(punt);
  return h(
    'article',
    { class: 'zitting__punt', 'aria-labelledby': 'punt-kop', key: punt.id },
    puntkop(punt, scherm),
    leidt &&
      h(
        'div',
        { class: 'utrecht-button-group zitting__leiding' },
        !aanTafel && knop('Dit punt nu aan tafel', () => doe.naarKamer(punt.id), 'primary-action'),
        aanTafel && !isKlaar(punt) && [knop('Punt afronden', () => doe.rondAf(punt.id, 'BEHANDELD')), knop('Doorschuiven', () => doe.rondAf(punt.id, 'DOORGESCHOVEN'))],
        aanTafel && isKlaar(punt) && alinea(`Dit punt is ${woorden.tekst('puntstand', punt.stand).toLowerCase()}.`),
      ),
    laag && (leidt ? aanwezigen(punt, laag, scherm) : aanwezigheid(punt, laag, scherm)),
    stukdeel('inbreng', 'Inbreng', punt, punt.inbreng, scherm, (een) => inbrengkaart(een, woorden), laag !== undefined && zitting.mijnRol !== 'GEEN'),
    stukdeel('besluiten', 'Besluiten', punt, punt.besluiten, scherm, (een) => besluitkaart(een, punt, scherm), mag),
    stukdeel('interventies', 'Interventies', punt, punt.interventies, scherm, (een) => interventiekaart(een, woorden), mag),
    stukdeel('acties', 'Acties', punt, punt.acties, scherm, (een) => actiekaart(een, scherm), mag),
    schrijft(zitting.mijnRol) && zitting.stand === 'VASTGESTELD' && aanvullen(punt, scherm),
  );
}

function aanvullen(punt: Punt, { concepten, wachtend, doe }: Scherm): JSX.Element {
  const concept = concepten.van(sleutelVan({ punt: punt.id, laag: punt.lagen[0] ?? '', deel: 'aanvullingen' }));
  return h(
    'section',
    { class: 'casusdeel', 'aria-labelledby': 'deel-aanvullingen' },
    h('h3', { class: 'utrecht-heading-3', id: 'deel-aanvullingen' }, 'Klopt het verslag niet?'),
    alinea('Het verslag ligt vast. Wat niet klopt of ontbreekt, zet u erbij als aanvulling.'),
    wachtend.filter(({ deel, punt: van }) => deel === 'aanvullingen' && van === punt.id).map((bericht) => wachtkaart(bericht)),
    concept ? invoer(concept, doe) : h('button', { type: 'button', id: 'nieuw-aanvullingen', class: 'utrecht-button utrecht-button--secondary-action', onClick: () => doe.vulAan(punt) }, 'Aanvulling schrijven'),
  );
}

export function puntkop(punt: Punt, { zitting, woorden }: Pick<Scherm, 'zitting' | 'woorden'>): JSX.Element {
  const { kern } = punt;
  return h(
    'header',
    null,
    h('p', { class: 'zacht zitting__hoeveelste' }, `Punt ${punt.volgorde}${punt.id === zitting.agendapunt ? ' · nu aan tafel' : ''}`),
    h('h2', { class: 'utrecht-heading-2', id: 'punt-kop', tabIndex: -1 }, punt.casus),
    h('p', { class: 'zitting__doel' }, woorden.tekst('agendadoel', punt.doel)),
    kern &&
      h(
        'p',
        { class: 'zitting__kern' },
        kern.gevaarniveau && h('span', { class: `gevaar gevaar--${kern.gevaarniveau.toLowerCase()}` }, woorden.tekst('gevaar', kern.gevaarniveau)),
        [woorden.teksten('vorm', kern.vormen), kern.gemeente && plek(kern.gemeente), woorden.tekst('status', kern.status)].filter(Boolean).map((feit) => h('span', { key: feit }, feit)),
      ),
    h('p', { class: 'utrecht-paragraph' }, h('strong', null, `${woorden.teksten('agendareden', punt.redenen)}. `), punt.toelichting),
  );
}

/** Who is in the room, for who does not keep that. */
export function aanwezigheid(punt: Punt, laag: string, { zitting }: Pick<Scherm, 'zitting'>): JSX.Element | false {
  const namen = genodigden(zitting, punt, laag)
    .filter(({ groep }) => isAanwezig(punt, laag, groep))
    .map(({ naam }) => naam);
  return namen.length > 0 && h('p', { class: 'utrecht-paragraph zitting__erbij' }, h('strong', null, 'Aanwezig in dit deel: '), `${namen.join(', ')}.`);
}

function aanwezigen(punt: Punt, laag: string, { zitting, doe, wachtend }: Scherm): JSX.Element {
  const erbij = genodigden(zitting, punt, laag);
  const buiten = zitting.leden.filter((lid) => !erbij.includes(lid));
  const onderweg = (groep: string) => wachtend.findLast(({ punt: van, laag: waar, deel, opdracht }) => deel === 'aanwezigheid' && van === punt.id && waar === laag && opdracht.inhoud['groep'] === groep)?.opdracht.inhoud['aanwezig'] as boolean | undefined;
  return h(
    'fieldset',
    { class: 'casusdeel zitting__aanwezig', id: 'deel-aanwezig', tabIndex: -1 },
    h('legend', { class: 'utrecht-heading-3' }, 'Aanwezig in dit deel'),
    h(
      'div',
      { class: 'zitting__leden' },
      erbij.map(({ groep, naam }) =>
        h(
          'label',
          { class: 'zitting__vinkje', key: groep },
          h('input', {
            type: 'checkbox',
            checked: onderweg(groep) ?? isAanwezig(punt, laag, groep),
            onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => doe.aanwezig(punt.id, laag, groep, currentTarget.checked),
          }),
          naam,
        ),
      ),
    ),
    buiten.length > 0 && h('p', { class: 'zacht' }, `Niet bij dit deel: ${buiten.map(({ naam }) => naam).join(', ')}.`),
  );
}

/** A part of the item: what was said in this layer, what is on its way, and the form; other layers stay folded. */
function stukdeel<T extends { id: string; laag: string }>(deel: Deel, titel: string, punt: Punt, regels: T[], scherm: Scherm, toon: (regel: T) => JSX.Element, mag: boolean): JSX.Element {
  const { zitting, woorden, doe, wachtend, concepten } = scherm;
  const laag = schrijflaag(zitting, punt);
  const bezig = zitting.stand === 'BEZIG';
  const { nu, elders } = bezig ? perLaag(regels, laag) : { nu: regels, elders: [] };
  // What changes a decision stands with that decision.
  const onderweg = wachtend.filter((bericht) => bericht.deel === deel && bericht.punt === punt.id && bericht.laag === laag && bericht.opdracht.methode === 'POST');
  const concept = laag === undefined ? undefined : concepten.van(sleutelVan({ punt: punt.id, laag, deel }));
  const leeg = nu.length + onderweg.length === 0;
  const metLaag = (regel: T) => h('div', { class: 'zitting__elders', key: regel.id }, h('p', { class: 'merkje' }, deelnaam(zitting, regel.laag, (code) => woorden.tekst('laag', code))), toon(regel));
  return h(
    'section',
    { class: 'casusdeel', 'aria-labelledby': `deel-${deel}`, key: deel },
    h(
      'div',
      { class: 'zitting__deelkop' },
      h('h3', { class: 'utrecht-heading-3', id: `deel-${deel}`, tabIndex: -1 }, titel),
      mag && !concept && h('button', { type: 'button', id: `nieuw-${deel}`, class: 'utrecht-button utrecht-button--secondary-action', 'aria-label': `${titel} toevoegen`, onClick: () => doe.open(deel) }, 'Toevoegen'),
    ),
    leeg && !concept && alinea(bezig ? 'Nog niets vastgelegd in dit deel.' : 'Niets vastgelegd.'),
    nu.map((regel) => (bezig ? toon(regel) : metLaag(regel))),
    onderweg.map((bericht) => wachtkaart(bericht)),
    concept && invoer(concept, doe),
    elders.length > 0 &&
      meer(
        `elders-${deel}`,
        `Uit een ander deel van dit punt (${elders.length})`,
        elders.map(metLaag),
      ),
  );
}

export function wachtkaart({ sleutel, tekst }: Bericht): JSX.Element {
  return h('article', { class: 'casuskaart zitting__wacht', key: sleutel }, h('p', { class: 'merkje' }, 'Nog niet verstuurd'), verhaal(tekst));
}

export function inbrengkaart({ id, partner, tekst, tijdstip }: Inbreng, woorden: Woorden): JSX.Element {
  return kaart(id, h('h4', { class: 'zitting__kaartkop' }, partner ? woorden.tekst('partner', partner) : 'Aan tafel', ' ', h('span', { class: 'zacht' }, moment(tijdstip))), verhaal(tekst));
}

export function besluitkern(besluit: Besluit, { zitting, woorden }: Pick<Scherm, 'zitting' | 'woorden'>): ComponentChildren[] {
  const naam = (wie: string | undefined) => zitting.leden.find((lid) => wieIs(lid) === wie)?.naam ?? woorden.tekst('partner', wie);
  return [
    h('h4', { class: 'zitting__kaartkop' }, woorden.tekst('besluitsoort', besluit.soort), besluit.binnenMandaat === false && h('span', { class: 'merkje merkje--fout' }, 'buiten het mandaat: gaat naar wie wel mag besluiten')),
    verhaal(besluit.tekst),
    gegevens([
      ['Sporen', woorden.teksten('spoor', besluit.sporen)],
      ['Weer bekijken op', datum(besluit.herzienOp)],
    ]),
    besluit.tegenstemmen.map(({ partner, groep, tekst }, index) => h('p', { class: 'zitting__tegenstem', key: index }, h('strong', null, `${naam(partner ?? groep)} is het er niet mee eens: `), tekst)),
  ];
}

function besluitkaart(besluit: Besluit, punt: Punt, scherm: Scherm): JSX.Element {
  const { zitting, doe, concepten, wachtend } = scherm;
  const open = (['besluiten', 'tegenstemmen'] as const).flatMap((deel) => concepten.van(sleutelVan({ punt: punt.id, laag: besluit.laag, deel, besluit: besluit.id })) ?? []);
  // While the minutes are made, they may still be put right.
  const mag = schrijft(zitting.mijnRol) && (zitting.stand === 'VERSLAG' || (zitting.stand === 'BEZIG' && besluit.laag === schrijflaag(zitting, punt)));
  const onderweg = wachtend.filter(({ deel, opdracht }) => deel !== 'aanwezigheid' && opdracht.pad.startsWith(`/besluiten/${besluit.id}`));
  return kaart(
    besluit.id,
    besluitkern(besluit, scherm),
    onderweg.map((bericht) => wachtkaart(bericht)),
    mag &&
      open.length === 0 &&
      h(
        'div',
        { class: 'utrecht-button-group' },
        h('button', { type: 'button', class: 'utrecht-button utrecht-button--subtle', id: `wijzig-${besluit.id}`, onClick: () => doe.wijzigBesluit(punt.id, besluit) }, 'Wijzigen'),
        h('button', { type: 'button', class: 'utrecht-button utrecht-button--subtle', id: `tegen-${besluit.id}`, onClick: () => doe.stemTegen(punt.id, besluit) }, 'Tegenstem vastleggen'),
      ),
    open.map((concept) => invoer(concept, doe)),
  );
}

export function interventiekaart({ id, interventie, soort, bevoegdGezag, effect, stand }: Interventie, woorden: Woorden): JSX.Element {
  return kaart(
    id,
    h('h4', { class: 'zitting__kaartkop' }, woorden.tekst('interventie', interventie)),
    gegevens([
      ['Soort', woorden.tekst('interventiesoort', soort)],
      ['Bevoegd', woorden.tekst('partner', bevoegdGezag)],
      ['Gevolg voor het slachtoffer', effect],
      ['Stand', woorden.tekst('interventiestand', stand)],
    ]),
  );
}

export function actiekaart({ id, omschrijving, eigenaar, termijn, stand }: Actie, { zitting, woorden }: Pick<Scherm, 'zitting' | 'woorden'>): JSX.Element {
  const wie = zitting.leden.find(({ groep, partner }) => groep === eigenaar || partner === eigenaar)?.naam ?? woorden.tekst('groep', eigenaar);
  return kaart(id, verhaal(omschrijving), gegevens([['Wie', wie], ['Klaar op', datum(termijn)], ['Stand', woorden.tekst('actiestand', stand)]]));
}

function knop(tekst: string, bijKlik: () => void, soort = 'secondary-action'): JSX.Element {
  return h('button', { type: 'button', class: `utrecht-button utrecht-button--${soort}`, key: tekst, onClick: bijKlik }, tekst);
}
