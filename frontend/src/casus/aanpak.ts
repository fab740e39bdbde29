import { h, type JSX } from 'preact';
import type { Casus } from './casus';
import { alinea, datum, deel, doorOp, gegevens, kaart, kop3, meer, opsomming, tabelvak, verhaal } from './stukken';
import type { Woorden } from './woorden';

/** The plan for one person; there for who has a ground only. */
export interface Daderplan {
  id: string;
  persoon: string;
  status: string;
  jeugd: boolean;
  jeugdroute?: string;
  ookSlachtoffer: string;
  stand: string;
  samenvatting?: string;
  herzienOp?: string;
  uitkomst?: string;
  door: string;
  tijdstip: string;
  oordelen: { id: string; gevraagdOp: string; uitkomst?: string; toelichting?: string; door?: string; gegevenOp?: string }[];
  doelen: { id: string; doel: string; omschrijving: string; partner: string; interventie?: string; tot?: string; stand: string }[];
  einddata: { id: string; soort: string; dag: string; stand: string; veilig?: string; toelichting?: string; maatregelen?: string }[];
}

/** One of the five barriers; `opgave` is left out while nobody judged it. */
export interface Barriere {
  barriere: string;
  opgave?: { situatie: string; facilitators?: string; sector: string; vergund: string; gemeenteBevoegd: string };
  advies: { interventie: string; bevoegdGezag: string }[];
  uitleg?: string;
  instrumenten: { interventie: string; bevoegdGezag: string; effect: string; stand: string; redenAfwijking?: string; door: string; tijdstip: string }[];
  door?: string;
  tijdstip?: string;
}

/** Who is approached as an offender, and how. */
export function daderaanpak({ daderplannen = [] }: Casus, woorden: Woorden): JSX.Element | undefined {
  if (daderplannen.length === 0) return undefined;
  return deel(
    'daderaanpak',
    'Daderaanpak',
    alinea('Strafgegevens. Alleen wie er een grondslag voor heeft, leest dit. Deel het niet met de zorg.'),
    ...daderplannen.map((plan) => planKaart(plan, woorden)),
  );
}

function planKaart(plan: Daderplan, woorden: Woorden): JSX.Element {
  const { id, persoon, status, jeugd, jeugdroute, ookSlachtoffer, stand, samenvatting, herzienOp, uitkomst, door, tijdstip, oordelen, doelen, einddata } = plan;
  return kaart(
    `daderplan-${id}`,
    kop3(`${persoon}: ${woorden.tekst('planstand', stand).toLowerCase()}`),
    gegevens([
      ['Status', woorden.tekst('daderstatus', status)],
      ['Aanpak', jeugd ? ['Jeugd', jeugdroute && woorden.tekst('jeugdroute', jeugdroute)].filter(Boolean).join(': ') : 'Volwassenen'],
      ['Ook slachtoffer?', woorden.tekst('antwoord', ookSlachtoffer)],
      ['Opnieuw bekijken', datum(herzienOp)],
      ['Uitkomst', uitkomst],
      ['Begonnen', doorOp(woorden.wie(door), tijdstip)],
    ]),
    samenvatting && verhaal(samenvatting),
    oordelen.length > 0 &&
      opsomming(
        oordelen.map(({ uitkomst: oordeel, toelichting, door: wie, gegevenOp }) =>
          oordeel ? [`Oordeel over non-punishment: ${woorden.tekst('nonpunishment', oordeel)}. ${toelichting ?? ''} `, h('span', { class: 'zacht' }, doorOp(woorden.wie(wie), gegevenOp))] : 'Er is een oordeel over non-punishment gevraagd.',
        ),
      ),
    doelen.length > 0 &&
      tabelvak(
        `Doelen in het plan van ${persoon}`,
        ['Doel', 'Verantwoordelijk', 'Interventie', 'Tot', 'Stand'],
        doelen.map((doel) => ({
          sleutel: doel.id,
          cellen: [
            [h('strong', null, woorden.tekst('daderdoel', doel.doel)), `. ${doel.omschrijving}`],
            woorden.tekst('partner', doel.partner),
            doel.interventie ? woorden.tekst('interventie', doel.interventie) : 'Geen',
            datum(doel.tot) ?? '',
            woorden.tekst('doelstand', doel.stand),
          ],
        })),
      ),
    einddata.length > 0 &&
      opsomming(
        einddata
          .filter((einde) => einde.stand !== 'VERVALLEN')
          .map(({ soort, dag, veilig, toelichting, maatregelen }) => [
            `${woorden.tekst('einddatum', soort)} eindigt op `,
            datum(dag),
            veilig ? `. Slachtoffer veilig? ${woorden.tekst('antwoord', veilig)}. ${toelichting ?? ''}` : '. Nog niet nagegaan of het slachtoffer veilig is.',
            maatregelen && ` Geregeld: ${maatregelen}`,
          ]),
      ),
  );
}

/** Where exploitation can be made harder in this casus: a table, and no picture. */
export function barrieres({ barrieres: standen = [] }: Casus, woorden: Woorden): JSX.Element | undefined {
  if (standen.length === 0) return undefined;
  return deel(
    'barrieres',
    'Barrièremodel',
    tabelvak(
      'De vijf barrières van deze casus',
      ['Barrière', 'Hoe staat het ervoor?', 'Wie maakt het mogelijk?', 'Ingezet'],
      standen.map(({ barriere, opgave, instrumenten }) => ({
        sleutel: barriere,
        cellen: [
          h('strong', null, woorden.tekst('barriere', barriere)),
          opgave ? [opgave.situatie, h('br', null), h('span', { class: 'zacht' }, `${woorden.tekst('sector', opgave.sector)}. Vergunning: ${woorden.tekst('antwoord', opgave.vergund).toLowerCase()}. Gemeente bevoegd: ${woorden.tekst('antwoord', opgave.gemeenteBevoegd).toLowerCase()}.`)] : 'Nog niet beoordeeld',
          opgave ? (opgave.facilitators ?? 'Niemand bekend') : '',
          instrumenten.length > 0
            ? opsomming(
                instrumenten.map(({ interventie, bevoegdGezag, effect, stand, redenAfwijking }) => [
                  `${woorden.tekst('interventie', interventie)} (${woorden.tekst('partner', bevoegdGezag)}): ${woorden.tekst('interventiestand', stand).toLowerCase()}. Effect op het slachtoffer: ${effect}`,
                  redenAfwijking && ` Niet geadviseerd, gekozen omdat: ${redenAfwijking}`,
                ]),
              )
            : 'Niets',
        ],
      })),
    ),
    ...standen
      .filter(({ opgave }) => opgave)
      .map(({ barriere, advies, uitleg }) =>
        meer(
          `advies-${barriere}`,
          `Advies bij ${woorden.tekst('barriere', barriere).toLowerCase()} (${advies.length})`,
          advies.length > 0 && opsomming(advies.map(({ interventie, bevoegdGezag }) => `${woorden.tekst('interventie', interventie)}, door ${woorden.tekst('partner', bevoegdGezag)}`)),
          uitleg && verhaal(uitleg),
        ),
      ),
  );
}
