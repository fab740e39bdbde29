import type { Lid, Punt, Zitting } from './zitting';

/** What a user has before them. */
export type Beeld = 'NOG_NIET' | 'ZONDER_U' | 'BEZIG' | 'VOORBIJ' | 'VERVALLEN';

export function beeldVan(zitting: Zitting): Beeld {
  if (zitting.stand === 'VERVALLEN') return 'VERVALLEN';
  if (zitting.stand === 'VERSLAG' || zitting.stand === 'VASTGESTELD') return 'VOORBIJ';
  if (zitting.stand !== 'BEZIG') return 'NOG_NIET';
  return isZonderU(zitting) ? 'ZONDER_U' : 'BEZIG';
}

/** Without an answer from the server to this very question, whoever hears nothing in this layer is not in the room. */
function isZonderU({ zonderMij, laag, agendapunt, punten, mijnRol }: Zitting): boolean {
  if (zonderMij) return true;
  if (laag === undefined) return false;
  if (agendapunt !== undefined) return !punten.some(({ id, lagen }) => id === agendapunt && lagen.includes(laag));
  return !schrijft(mijnRol) && !punten.some(({ lagen }) => lagen.includes(laag));
}

/** All that the page may keep of an answer. Who sits out this part keeps nothing of what they may hear at other times. */
export function watBlijft(zitting: Zitting): Zitting {
  return beeldVan(zitting) === 'ZONDER_U' ? { ...zitting, agendapunt: undefined, punten: [], leden: [] } : zitting;
}

export const schrijft = (rol: string) => rol === 'VOORZITTER' || rol === 'SECRETARIS';

/** Such as "Deel 1 · Met zorgpartners"; a table with one layer has no parts. */
export function deelnaam({ lagen }: Pick<Zitting, 'lagen'>, laag: string, woord: (laag: string) => string): string {
  return lagen.length > 1 ? `Deel ${lagen.indexOf(laag) + 1} · ${woord(laag)}` : woord(laag);
}

export const opVolgorde = ({ punten }: Pick<Zitting, 'punten'>) => [...punten].sort((een, ander) => een.volgorde - ander.volgorde);

/** The item on the screen: the chosen one, or else the one in the room. */
export function getoond(zitting: Zitting, gekozen: string | undefined): Punt | undefined {
  const wie = (id: string | undefined) => zitting.punten.find((punt) => punt.id === id);
  return wie(gekozen) ?? wie(zitting.agendapunt);
}

/** The layer in which is written now: that of the room, when this user may hear the item in it. */
export function schrijflaag(zitting: Zitting, punt: Punt): string | undefined {
  return zitting.stand === 'BEZIG' && zitting.laag !== undefined && punt.lagen.includes(zitting.laag) ? zitting.laag : undefined;
}

/** What was said in this layer, and what in others: who looks over a shoulder sees only what is heard now. */
export function perLaag<T extends { laag: string }>(regels: T[], laag: string | undefined): { nu: T[]; elders: T[] } {
  return { nu: regels.filter((regel) => regel.laag === laag), elders: regels.filter((regel) => regel.laag !== laag) };
}

export function isAanwezig(punt: Punt, laag: string, groep: string): boolean {
  return punt.aanwezig.some((een) => een.laag === laag && een.groep === groep && een.tot === undefined);
}

/** What comes after or before the item in the room, of what still has to be dealt with. */
export function buur(zitting: Zitting, stap: 1 | -1): Punt | undefined {
  const volgorde = opVolgorde(zitting).filter(({ stand }) => stand !== 'AFGEVOERD');
  const hier = volgorde.findIndex(({ id }) => id === zitting.agendapunt);
  return hier < 0 ? volgorde.find((punt) => !isKlaar(punt)) : volgorde[hier + stap];
}

export const isKlaar = ({ stand }: Punt) => stand === 'BEHANDELD' || stand === 'DOORGESCHOVEN' || stand === 'AFGEVOERD';

/** Who may be in the room for this layer of this item. */
export function genodigden({ leden }: Zitting, punt: Punt | undefined, laag: string): Lid[] {
  const groepen = punt?.genodigden?.[laag];
  return leden.filter((lid) => (groepen ? groepen.includes(lid.groep) : lid.lagen.includes(laag)));
}
