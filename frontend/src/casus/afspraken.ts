import { type JSX } from 'preact';
import type { Casus } from './casus';
import { datum, deel, doorOp, gegevens, kaart, kop3 } from './stukken';
import { type Woorden } from './woorden';

/** What was agreed to be done, and what was decided to be done. What a table agreed stands here for who sits there only. */
export function afspraken({ acties, interventies }: Casus, woorden: Woorden): JSX.Element | undefined {
  if (acties.length + interventies.length === 0) return undefined;
  return deel(
    'afspraken',
    'Acties en interventies',
    ...interventies.map((een) =>
      kaart(
        een.id,
        kop3(`${woorden.tekst('interventie', een.interventie)}: ${woorden.tekst('interventiestand', een.stand).toLowerCase()}`),
        gegevens([
          ['Bevoegd gezag', woorden.tekst('partner', een.bevoegdGezag)],
          ['Verwacht effect op het slachtoffer', een.effect],
          ['Wat precies', een.toelichting],
          ['Gepland op', datum(een.geplandOp)],
          ['Spoed', een.spoedreden],
          ['Reden', een.reden],
          ['Gebleken effect', een.gebleken],
          ['Vastgesteld', doorOp(woorden.wie(een.vastgesteldDoor), een.vastgesteldOp)],
        ]),
      ),
    ),
    ...acties.map((een) =>
      kaart(
        een.id,
        kop3(`${een.eigenaarNaam}: ${een.stand === 'OPEN' && een.teLaatOp ? 'te laat' : woorden.tekst('actiestand', een.stand).toLowerCase()}`),
        gegevens([
          ['Afspraak', een.omschrijving],
          ['Uiterlijk', datum(een.termijn)],
          ['Resultaat', een.resultaat],
          ['Reden', een.reden],
          ['Afgesproken', doorOp(woorden.wie(een.afgesprokenDoor), een.afgesprokenOp)],
        ]),
      ),
    ),
  );
}
