import type { Cijfertabel, Eenheid } from './cijfers';
import { optelling, totaal } from './getallen';

/** One side of the tables that are there: each unit counts in one cell, so other sides may be added up. */
export function over(tabellen: Cijfertabel[], eenheid: Eenheid, uitsplitsing: string): Cijfertabel | undefined {
  const passend = tabellen.filter((tabel) => tabel.eenheid === eenheid && tabel.assen.some((as) => as.uitsplitsing === uitsplitsing));
  const tabel = passend.sort((a, b) => a.assen.length - b.assen.length)[0];
  if (tabel === undefined || tabel.assen.length === 1) return tabel;
  const nummer = tabel.assen.findIndex((as) => as.uitsplitsing === uitsplitsing);
  const as = tabel.assen[nummer]!;
  const cellen = as.waarden.map(({ code }) => {
    const aantal = nummer === 0 ? optelling(tabel, code) : optelling(tabel, undefined, code);
    return aantal === undefined ? { plek: [code] } : { plek: [code], aantal };
  });
  const geheel = totaal(tabel);
  return { code: `${tabel.code}-${uitsplitsing}`, titel: as.naam, eenheid, assen: [as], cellen, ...(geheel === undefined ? {} : { totaal: geheel }) };
}
