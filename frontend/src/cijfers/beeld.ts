import type { As, Cijfertabel } from './cijfers';
import { celOp } from './getallen';

/** What a chart shows, before it is drawn. */
export interface Beeld {
  namen: string[];
  reeksen: Reeks[];
  /** Bars on top of each other: parts of a whole. */
  gestapeld: boolean;
  /** Bars from left to right: room for names. */
  liggend: boolean;
}

export interface Reeks {
  naam: string;
  /** Not there: hidden. */
  waarden: (number | undefined)[];
  /** The year before, beside this one. */
  vergelijk?: boolean;
}

/** More parts in one bar than this are not to be told apart. */
const MEESTE_DELEN = 8;
const MEESTE_STAVEN = 30;

/** The chart of a table, or nothing when the table itself reads better. */
export function beeldVan(tabel: Cijfertabel, vergelijk?: { jaar: number; tabel: Cijfertabel }, jaar?: number): Beeld | undefined {
  const [eerste, tweede] = tabel.assen;
  if (eerste === undefined) return undefined;
  if (tweede !== undefined) return gestapeld(tabel, eerste, tweede);
  if (eerste.waarden.length > MEESTE_STAVEN) return undefined;
  const reeks = (van: Cijfertabel) => eerste.waarden.map(({ code }) => celOp(van, code));
  const reeksen: Reeks[] = [{ naam: jaar === undefined ? tabel.titel : String(jaar), waarden: reeks(tabel) }];
  if (vergelijk !== undefined) reeksen.push({ naam: String(vergelijk.jaar), waarden: reeks(vergelijk.tabel), vergelijk: true });
  const verborgen = reeksen.some(({ waarden }) => waarden.includes(undefined));
  return { namen: eerste.waarden.map(({ tekst }) => tekst), reeksen, gestapeld: false, liggend: eerste.uitsplitsing !== 'MAAND' || verborgen };
}

function gestapeld(tabel: Cijfertabel, eerste: As, tweede: As): Beeld | undefined {
  const metIets = (as: As, nummer: number) => ({ ...as, waarden: as.waarden.filter(({ code }) => tabel.cellen.some((cel) => cel.plek[nummer] === code && cel.aantal !== 0)) });
  const een = metIets(eerste, 0);
  const twee = metIets(tweede, 1);
  const delenZijnTweede = twee.waarden.length <= een.waarden.length;
  const [staven, delen] = delenZijnTweede ? [een, twee] : [twee, een];
  if (delen.waarden.length === 0 || delen.waarden.length > MEESTE_DELEN || staven.waarden.length > MEESTE_STAVEN) return undefined;
  return {
    namen: staven.waarden.map(({ tekst }) => tekst),
    reeksen: delen.waarden.map((deel) => ({ naam: deel.tekst, waarden: staven.waarden.map((staaf) => (delenZijnTweede ? celOp(tabel, staaf.code, deel.code) : celOp(tabel, deel.code, staaf.code))) })),
    gestapeld: true,
    liggend: true,
  };
}

/** Long names go on in a second line. */
export function regels(naam: string, breedte = 26): string[] {
  const regels: string[] = [];
  for (const woord of naam.split(' ')) {
    const laatste = regels.at(-1);
    if (laatste !== undefined && laatste.length + 1 + woord.length <= breedte) regels[regels.length - 1] = `${laatste} ${woord}`;
    else regels.push(woord);
  }
  return regels;
}

/** What somebody hears instead of the drawing; the numbers are in the table beside it. */
export function inWoorden(titel: string, { namen, reeksen, gestapeld: opgedeeld }: Beeld): string {
  const wat = opgedeeld ? `${namen.length} staven, elk opgedeeld in ${reeksen.map(({ naam }) => naam).join(', ')}` : `${namen.length} staven${reeksen.length > 1 ? `, voor ${reeksen.map(({ naam }) => naam).join(' en ')}` : ''}`;
  return `Staafdiagram: ${titel}. ${wat}. Dezelfde getallen staan in de tabel.`;
}
