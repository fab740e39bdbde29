import { h, type JSX } from 'preact';
import type { Casus } from './casus';
import { alinea, datum, deel, moment, opsomming } from './stukken';
import type { Woorden } from './woorden';

/** What somebody agreed to share; it stays known after it was withdrawn. */
export interface Toestemming {
  doel: string;
  partner?: string;
  /** Kinds of data; empty for all that is needed. */
  categorieen: string[];
  omvang?: string;
  gever?: string;
  wijze?: string;
  gegevenOp?: string;
  toelichting: string;
  tijdstip: string;
  ingetrokkenOp?: string;
  redenIntrekking?: string;
}

const GEVERS: Record<string, string> = { SLACHTOFFER: 'het slachtoffer', GEZAGSDRAGER: 'wie het gezag heeft' };
const WIJZEN: Record<string, string> = { SCHRIFTELIJK: 'op papier', MONDELING: 'mondeling' };

/** For which purpose, with whom and of what may be shared. */
export function toestemming({ toestemmingen = [] }: Casus, woorden: Woorden): JSX.Element | undefined {
  if (toestemmingen.length === 0) return undefined;
  return deel(
    'toestemming',
    'Toestemming om te delen',
    alinea('Wat hier niet staat, mag niet op grond van toestemming. Soms mag het op een andere grond: dat zegt de beslistabel.'),
    opsomming(toestemmingen.map((een) => regel(een, woorden))),
  );
}

function regel(een: Toestemming, woorden: Woorden) {
  const { doel, partner, categorieen, omvang, gever, wijze, gegevenOp, toelichting, ingetrokkenOp, redenIntrekking } = een;
  return [
    h('strong', null, `${woorden.tekst('interventiesoort', doel)}: ${partner ? woorden.tekst('partner', partner) : 'alle partners voor dit doel'}. `),
    categorieen.length === 0 ? 'Alles wat nodig is. ' : `Alleen: ${woorden.teksten('gegevens', categorieen).toLowerCase()}. `,
    omvang && `${omvang} `,
    gever && [`Gegeven door ${GEVERS[gever] ?? gever}, ${WIJZEN[wijze ?? ''] ?? ''}, op `, datum(gegevenOp), '. '],
    `${toelichting} `,
    ingetrokkenOp && h('span', { class: 'zacht' }, 'Ingetrokken op ', moment(ingetrokkenOp), `. ${redenIntrekking ?? ''}`),
  ];
}
