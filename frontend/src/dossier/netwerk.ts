import { h, type JSX } from 'preact';
import type { Casus } from '../casus/casus';
import { alinea, deel, opsomming } from '../casus/stukken';
import type { Woorden } from '../casus/woorden';

/** A casus that this one has to do with, once, whatever the reasons. */
export interface Buur {
  /** Left out when this reader may not see that casus. */
  casus?: string;
  gemeente?: string;
  stand: 'vast' | 'mogelijk' | 'afgewezen';
  waarom: string[];
}

/** More than this is a knot on the screen; the list beside it has them all. */
const GETEKEND = 10;

const BREEDTE = 760;
const VAK = { breed: 200, hoog: 46 };
const RIJ = 66;

export function buren({ verbanden, zorgtrajecten = [] }: Casus, woorden: Woorden): Buur[] {
  const gevonden = new Map<string, Buur>();
  const erbij = (sleutel: string, buur: Buur) => {
    const eerder = gevonden.get(sleutel);
    if (eerder) eerder.waarom.push(...buur.waarom);
    else gevonden.set(sleutel, buur);
  };
  for (const { nummer, casus, gemeente, redenen, oordeel } of verbanden) {
    erbij(casus ?? nummer, {
      ...(casus && { casus }),
      ...(gemeente && { gemeente }),
      stand: oordeel === 'BEVESTIGD' ? 'vast' : oordeel === 'AFGEWEZEN' ? 'afgewezen' : 'mogelijk',
      waarom: [`${woorden.tekst('verbandoordeel', oordeel)}: ${woorden.teksten('verbandreden', redenen)}`],
    });
  }
  for (const { eerdereCasus, latereCasussen } of zorgtrajecten) {
    if (eerdereCasus) erbij(eerdereCasus, { casus: eerdereCasus, stand: 'vast', waarom: ['Eerdere casus van hetzelfde slachtoffer'] });
    latereCasussen.forEach((casus) => erbij(casus, { casus, stand: 'vast', waarom: ['Latere casus van hetzelfde slachtoffer'] }));
  }
  return [...gevonden.values()];
}

/** The casussen around this one: a drawing, and beside it the same as a list. */
export function netwerk(casus: Casus, woorden: Woorden): JSX.Element | undefined {
  const alle = buren(casus, woorden);
  if (alle.length === 0) return undefined;
  return deel(
    'netwerk',
    'Verbonden casussen',
    h('div', { class: 'netwerk' }, tekening(casus.nummer, alle.slice(0, GETEKEND), alle.length), h('div', null, lijst(alle), legenda(alle))),
  );
}

function lijst(alle: Buur[]): JSX.Element {
  return opsomming(
    alle.map(({ casus, gemeente, waarom }) => [
      casus ? h('a', { class: 'utrecht-link', href: `/casus/${encodeURIComponent(casus)}` }, casus) : 'Een casus die u niet kunt zien',
      gemeente && ` (${gemeente})`,
      ...waarom.map((reden) => h('span', { class: 'netwerk__waarom' }, reden)),
    ]),
  );
}

function legenda(alle: Buur[]): JSX.Element | undefined {
  const uitleg = { vast: 'doorgetrokken lijn: hoort bij elkaar', mogelijk: 'streepjes: nog niet beoordeeld', afgewezen: 'stippen: afgewezen' };
  const soorten = (['vast', 'mogelijk', 'afgewezen'] as const).filter((soort) => alle.some(({ stand }) => stand === soort));
  return alinea(h('span', { class: 'zacht' }, `In de tekening: ${soorten.map((soort) => uitleg[soort]).join('; ')}.`));
}

/** This casus in the middle, the others left and right of it: readable with one and with ten. */
function tekening(nummer: string, getekend: Buur[], aantal: number): JSX.Element {
  const rijen = Math.ceil(getekend.length / 2);
  const hoog = Math.max(rijen, 2) * RIJ;
  const midden = { x: BREEDTE / 2, y: hoog / 2 };
  const plekken = getekend.map((buur, index) => ({
    buur,
    x: index % 2 === 0 ? VAK.breed / 2 + 1 : BREEDTE - VAK.breed / 2 - 1,
    y: (hoog * (2 * Math.floor(index / 2) + 1)) / (2 * Math.ceil((getekend.length - (index % 2)) / 2)),
  }));
  const rest = aantal - getekend.length;
  return h(
    'figure',
    { class: 'netwerk__beeld' },
    h(
      'svg',
      { viewBox: `0 0 ${BREEDTE} ${hoog}`, role: 'img', 'aria-label': `Casus ${nummer} en ${aantal === 1 ? 'één verbonden casus' : `${aantal} verbonden casussen`}; de lijst noemt ze` },
      plekken.map(({ buur, x, y }, index) => h('line', { key: `lijn-${index}`, class: `netwerk__lijn netwerk__lijn--${buur.stand}`, x1: midden.x, y1: midden.y, x2: x, y2: y })),
      plekken.map(({ buur, x, y }, index) => vak(`vak-${index}`, '', buur.casus ?? 'Niet voor u te zien', buur.gemeente, x, y)),
      vak('deze', ' netwerk__vak--deze', nummer, 'deze casus', midden.x, midden.y),
    ),
    rest > 0 && h('figcaption', { class: 'zacht' }, `En nog ${rest}: zie de lijst.`),
  );
}

function vak(sleutel: string, klasse: string, boven: string, onder: string | undefined, x: number, y: number): JSX.Element {
  return h(
    'g',
    { key: sleutel, class: `netwerk__vak${klasse}` },
    h('rect', { x: x - VAK.breed / 2, y: y - VAK.hoog / 2, width: VAK.breed, height: VAK.hoog, rx: 4 }),
    h('text', { x, y: onder ? y - 3 : y + 5 }, boven),
    onder && h('text', { x, y: y + 15 }, onder),
  );
}
