import { h, type JSX } from 'preact';
import { alinea } from '../casus/stukken';
import { beeldVan, deelnaam, getoond, perLaag, schrijflaag } from './beeld';
import { aanwezigheid, actiekaart, besluitkern, inbrengkaart, interventiekaart, puntkop } from './punt';
import type { Scherm } from './scherm';

/** For the wall: larger, nothing to press, always the item at the table, and only what everybody in this part may hear. */
export function projectorbeeld(scherm: Scherm, sluit: () => void): JSX.Element {
  const { zitting, woorden } = scherm;
  const punt = beeldVan(zitting) === 'BEZIG' ? getoond(zitting, undefined) : undefined;
  const laag = punt && schrijflaag(zitting, punt);
  const blok = <T extends { laag: string; id: string }>(titel: string, regels: T[], toon: (regel: T) => JSX.Element) => {
    const { nu } = perLaag(regels, laag);
    return nu.length > 0 && h('section', { class: 'casusdeel', key: titel, 'aria-label': titel }, h('h3', { class: 'utrecht-heading-2' }, titel), nu.map(toon));
  };
  return h(
    'div',
    { class: 'projector' },
    h('button', { type: 'button', class: 'utrecht-button utrecht-button--secondary-action projector__sluit', onClick: sluit }, 'Projectorbeeld sluiten'),
    h(
      'div',
      { class: `laagband laagband--${(zitting.laag ?? 'geen').toLowerCase().replace('_', '-')}` },
      h('p', { class: 'laagband__naam' }, zitting.laag ? deelnaam(zitting, zitting.laag, (code) => woorden.tekst('laag', code)) : zitting.tafelnaam),
    ),
    punt && laag
      ? h(
          'div',
          { class: 'projector__punt' },
          puntkop(punt, scherm),
          aanwezigheid(punt, laag, scherm),
          blok('Besluiten', punt.besluiten, (een) => h('article', { class: 'casuskaart', key: een.id }, besluitkern(een, scherm))),
          blok('Interventies', punt.interventies, (een) => interventiekaart(een, woorden)),
          blok('Acties', punt.acties, (een) => actiekaart(een, scherm)),
          blok('Inbreng', punt.inbreng, (een) => inbrengkaart(een, woorden)),
        )
      : alinea('Er is nu geen punt aan tafel.'),
  );
}
