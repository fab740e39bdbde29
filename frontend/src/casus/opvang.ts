import { type JSX } from 'preact';
import type { Casus } from './casus';
import { datum, deel, gegevens, kaart, kop3, moment, tabelvak } from './stukken';

/** A request for shelter with the places that came of it. Never an address. */
export interface Plaatsing {
  id: string;
  wie: string;
  stand: string;
  verantwoordelijk?: string;
  betaler?: string;
  herzienOp?: string;
  redenNiet?: string;
  uitstroom?: string;
  uitstroomGemeente?: string;
  uitstroomCorporatie?: string;
  toelichting?: string;
  gevraagdOp: string;
  afgerondOp?: string;
  plekken: { naam: string; vorm: string; stand: string; sinds: string; aangekomenOp?: string; beeindigdOp?: string; einde?: string; toelichting?: string }[];
  teksten: Record<string, string>;
}

/** Where the victims of a casus were placed, one after the other. */
export function opvang({ opvangplaatsingen = [] }: Casus): JSX.Element | undefined {
  if (opvangplaatsingen.length === 0) return undefined;
  return deel('opvang', 'Opvang', ...opvangplaatsingen.map(plaatsing));
}

function plaatsing(een: Plaatsing): JSX.Element {
  const tekst = (code?: string): string | undefined => (code === undefined ? undefined : (een.teksten[code] ?? code));
  return kaart(
    `opvang-${een.id}`,
    kop3(`${een.wie}: ${(tekst(een.stand) ?? '').toLowerCase()}`),
    gegevens([
      ['Verantwoordelijk', een.verantwoordelijk],
      ['Betaalt', een.betaler],
      ['Opnieuw bekijken', een.afgerondOp === undefined ? datum(een.herzienOp) : undefined],
      ['Waarom geen plek', tekst(een.redenNiet)],
      ['Uitgestroomd naar', [tekst(een.uitstroom), een.uitstroomGemeente, een.uitstroomCorporatie].filter(Boolean).join(', ') || undefined],
      ['Toelichting', een.toelichting],
      ['Gevraagd', moment(een.gevraagdOp)],
      ['Afgerond', moment(een.afgerondOp)],
    ]),
    een.plekken.length > 0 &&
      tabelvak(
        `Plekken voor ${een.wie}`,
        ['Plek', 'Aangekomen', 'Tot', 'Stand'],
        een.plekken.map((plek) => ({
          sleutel: plek.sinds,
          cellen: [`${plek.naam} (${plek.vorm})`, moment(plek.aangekomenOp) ?? '', moment(plek.beeindigdOp) ?? '', `${tekst(plek.einde ?? plek.stand) ?? ''}${plek.toelichting ? `. ${plek.toelichting}` : ''}`],
        })),
      ),
  );
}
