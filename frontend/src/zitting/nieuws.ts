import { beeldVan, deelnaam } from './beeld';
import type { Punt, Zitting } from './zitting';
import type { Woorden } from '../casus/woorden';

const STUKKEN: [stuk: 'inbreng' | 'besluiten' | 'interventies' | 'acties', een: string, meer: string][] = [
  ['inbreng', 'inbreng', 'keer inbreng'],
  ['besluiten', 'besluit', 'besluiten'],
  ['interventies', 'interventie', 'interventies'],
  ['acties', 'actie', 'acties'],
];

/** What somebody who does not look at the screen has to hear of a change; empty when it is not worth a word. */
export function watIsNieuw(was: Zitting, wordt: Zitting, getoond: string | undefined, woorden: Woorden): string {
  const beeld = beeldVan(wordt);
  if (beeld === 'ZONDER_U') return beeldVan(was) === beeld ? '' : 'Dit deel is zonder u.';
  if (was.stand !== wordt.stand) return wordt.stand === 'BEZIG' ? 'De zitting is geopend.' : beeld === 'VOORBIJ' ? 'De zitting is gesloten.' : '';
  const kamer = was.laag !== wordt.laag || was.agendapunt !== wordt.agendapunt || beeldVan(was) === 'ZONDER_U';
  return kamer ? inDeKamer(wordt, woorden) : stukken(was, wordt, getoond);
}

function inDeKamer(zitting: Zitting, woorden: Woorden): string {
  const punt = zitting.punten.find(({ id }) => id === zitting.agendapunt);
  return [
    zitting.laag && `${deelnaam(zitting, zitting.laag, (code) => woorden.tekst('laag', code))}.`,
    punt ? `Nu aan tafel: punt ${punt.volgorde}, ${punt.casus}.` : 'Er is nu geen punt aan tafel.',
  ]
    .filter(Boolean)
    .join(' ');
}

function stukken(was: Zitting, wordt: Zitting, getoond: string | undefined): string {
  const zoek = ({ punten }: Zitting) => punten.find(({ id }) => id === getoond);
  const [oud, nieuw] = [zoek(was), zoek(wordt)];
  if (!oud || !nieuw) return '';
  const erbij = STUKKEN.flatMap(([stuk, een, meer]) => {
    const aantal = nieuwe(oud, nieuw, stuk, wordt.laag);
    return aantal === 0 ? [] : [`${aantal} ${aantal === 1 ? een : meer}`];
  });
  return erbij.length === 0 ? '' : `Nieuw bij dit punt: ${erbij.join(', ')}.`;
}

/** Only of the layer in the room: what is folded away is not read out either. */
function nieuwe(oud: Punt, nieuw: Punt, stuk: (typeof STUKKEN)[number][0], laag: string | undefined): number {
  const kende = new Set(oud[stuk].map(({ id }) => id));
  return nieuw[stuk].filter((een) => een.laag === laag && !kende.has(een.id)).length;
}
