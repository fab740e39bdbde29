import type { Cijfertabel, Kengetal } from './cijfers';

const GETAL = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

/** Without a number a figure is hidden, which is something else than none. */
export const aantal = (getal: number | undefined, drempel = 5) => (getal === undefined ? verborgen(drempel) : GETAL.format(getal));

export const verborgen = (drempel = 5) => `minder dan ${drempel} of verborgen`;

export const uitlegVerborgen = (drempel = 5) =>
  `Kleine aantallen laten we niet zien, omdat iemand dan te herkennen is. Staat er “${verborgen(drempel)}”? Dan zijn het er 1 tot en met ${drempel - 1}, of het aantal is groter maar zou een klein aantal verraden. Het is dus niet 0: een 0 laten we gewoon zien.`;

const EENHEDEN: Record<string, [een: string, meer: string]> = {
  MELDING: ['melding', 'meldingen'],
  SLACHTOFFER: ['slachtoffer', 'slachtoffers'],
  CASUS: ['casus', 'casussen'],
  VERWIJZING: ['verwijzing', 'verwijzingen'],
};

export const eenheidnaam = (eenheid: string, getal?: number) => (EENHEDEN[eenheid] ?? [eenheid, eenheid])[getal === 1 ? 0 : 1]!;

/** Of so few a share says little. */
const TE_WEINIG_VOOR_PROCENT = 10;

export function aandeel(deel: number | undefined, geheel: number | undefined): string {
  if (deel === undefined || geheel === undefined || geheel < TE_WEINIG_VOOR_PROCENT) return '';
  const procent = Math.round((100 * deel) / geheel);
  return procent === 0 && deel > 0 ? 'minder dan 1%' : `${procent}%`;
}

/** A value with its unit, as somebody says it. */
export function waarde({ waarde: getal, eenheid }: Pick<Kengetal, 'waarde' | 'eenheid'>): string | undefined {
  if (getal === undefined) return undefined;
  switch (eenheid) {
    case 'PROCENT':
      return `${GETAL.format(getal)}%`;
    case 'DAGEN':
      return `${GETAL.format(getal)} ${getal === 1 ? 'dag' : 'dagen'}`;
    case 'MINUTEN':
      return duur(getal);
    default:
      return GETAL.format(getal);
  }
}

const UUR = 60;
const DAG = 24 * UUR;

function duur(minuten: number): string {
  if (minuten < UUR) return `${GETAL.format(Math.round(minuten))} ${Math.round(minuten) === 1 ? 'minuut' : 'minuten'}`;
  if (minuten < 2 * DAG) return `${GETAL.format(minuten / UUR)} uur`;
  return `${GETAL.format(minuten / DAG)} dagen`;
}

/** How this year stands against the year before, in a sentence. */
export function vergeleken(nu: number, toen: number, jaarToen: number): string {
  if (nu === toen) return `Dat zijn er evenveel als in ${jaarToen}.`;
  const verschil = Math.abs(nu - toen);
  const deel = toen >= TE_WEINIG_VOOR_PROCENT ? ` (${Math.round((100 * verschil) / toen)}%)` : '';
  return `Dat zijn er ${GETAL.format(verschil)}${deel} ${nu > toen ? 'meer' : 'minder'} dan in ${jaarToen}: toen ${GETAL.format(toen)}.`;
}

/** The cell at these codes; without one there is nothing there. */
export function celOp(tabel: Cijfertabel, ...plek: string[]): number | undefined {
  const gevonden = tabel.cellen.find((cel) => plek.every((code, as) => cel.plek[as] === code));
  return gevonden === undefined ? 0 : gevonden.aantal;
}

/** All that fits; hidden when a part of it is. */
export function som(tabel: Cijfertabel, past: (plek: string[]) => boolean = () => true): number | undefined {
  let som = 0;
  for (const cel of tabel.cellen) {
    if (!past(cel.plek)) continue;
    if (cel.aantal === undefined) return undefined;
    som += cel.aantal;
  }
  return som;
}

const TOTAAL = 'TOTAAL';

/** A sum that was published, or else the sum of what shows. */
export function optelling(tabel: Cijfertabel, ...plek: (string | undefined)[]): number | undefined {
  const gezocht = tabel.assen.map((_, nummer) => plek[nummer] ?? TOTAAL);
  const gepubliceerd = tabel.totalen?.find((cel) => cel.plek.every((code, nummer) => code === gezocht[nummer]));
  return gepubliceerd?.aantal ?? som(tabel, (cel) => plek.every((code, nummer) => code === undefined || cel[nummer] === code));
}

export const totaal = (tabel: Cijfertabel) => tabel.totaal ?? optelling(tabel);

export const ietsVerborgen = (tabel: Cijfertabel) => tabel.cellen.some((cel) => cel.aantal === undefined);

/** Names that have no order of their own read best from many to few; what is no real answer stands last. */
const OP_AANTAL = ['GEMEENTE', 'WOONGEMEENTE', 'WERVINGSGEMEENTE', 'UITBUITINGSGEMEENTE', 'MELDERSOORT', 'SECTOR', 'PARTNER', 'UITKOMST'];
const ACHTERAAN = ['MEERDERE', 'OVERIG', 'BUITEN_REGIO', 'ONBEKEND', 'OPEN'];

export function opVolgorde(tabel: Cijfertabel): Cijfertabel {
  const assen = tabel.assen.map((as, nummer) => {
    if (!OP_AANTAL.includes(as.uitsplitsing)) return as;
    const hoeveel = (code: string) => tabel.cellen.filter((cel) => cel.plek[nummer] === code).reduce((som, cel) => som + (cel.aantal ?? 0.5), 0);
    const gewicht = (code: string) => (ACHTERAAN.includes(code) ? -1 - ACHTERAAN.indexOf(code) : hoeveel(code));
    return { ...as, waarden: as.waarden.map((een) => ({ een, gewicht: gewicht(een.code) })).sort((a, b) => b.gewicht - a.gewicht).map(({ een }) => een) };
  });
  return { ...tabel, assen };
}

/** "a, b en c". */
export const opsomming = (delen: string[]) => (delen.length < 2 ? delen.join('') : `${delen.slice(0, -1).join(', ')} en ${delen.at(-1)}`);
