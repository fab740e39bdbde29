import { h, type JSX } from 'preact';
import type { Antwoord, Beslissing, Casus, Tabelversie } from './casus';
import { alinea, bericht, deel, doorOp, gegevens, meer, opsomming } from './stukken';
import { eigen, regels, tabelVersie } from './verwijzingen';
import { klok, dag, type Woorden } from './woorden';

/** Of these there are many, and each is told where it counts: at a task, and at what was shared in a referral. */
const VEEL: Record<string, string> = { termijnen: 'Termijnen van taken', informatiedeling: 'Wat met wie mag worden gedeeld' };

/** What the tables said, newest first. */
export function beslissingen(casus: Casus, woorden: Woorden): JSX.Element | undefined {
  if (casus.beslissingen.length === 0) return undefined;
  const van = (gezocht: string | undefined) =>
    casus.beslissingen.filter(({ sleutel }) => (gezocht === undefined ? !(sleutel in VEEL) : sleutel === gezocht)).map((beslissing) => toon(beslissing, woorden));
  return deel(
    'beslissingen',
    'Beslissingen',
    alinea('Dit adviseerden de beslistabellen. Een medewerker kan anders besluiten; dan staat dat erbij.'),
    ...casus.tabelversies.map((versie) => gehouden(versie, woorden)),
    ...van(undefined),
    ...Object.entries(VEEL).map(([sleutel, titel]) => van(sleutel).length > 0 && meer(`alle-${sleutel}`, `${titel} (${van(sleutel).length})`, h('div', null, van(sleutel)))),
  );
}

function toon(beslissing: Beslissing, woorden: Woorden): JSX.Element {
  const { afwijking, leesbaar } = beslissing;
  return meer(
    `beslissing-${beslissing.id}`,
    [
      h('strong', null, beslissing.leesbaar.tabel),
      h('span', { class: 'zacht' }, ` ${dag(beslissing.tijdstip)}, ${klok(beslissing.tijdstip)} uur`),
      afwijking && h('span', { class: 'merkje' }, 'anders besloten'),
      beslissing.geenRegel && h('span', { class: 'merkje' }, 'geen regel'),
    ],
    gegevens([
      ['Tabel', tabelVersie(beslissing, woorden)],
      ['Regels', beslissing.geenRegel ? 'Geen regel van de tabel past. Een medewerker heeft het zelf beoordeeld.' : regels(beslissing.regels)],
      ['Uitkomst', leesbaar.uitkomsten.map((uitkomst) => alinea(antwoorden(uitkomst)))],
      ['Anders besloten', afwijking && afwijking.gekozen],
      ['Reden', afwijking && afwijking.reden],
      ['Door', afwijking && doorOp(woorden.wie(afwijking.door), afwijking.tijdstip)],
      ['Gebruikte gegevens', opsomming(leesbaar.gegevens.map(({ vraag, antwoord }) => metAntwoord(vraag, antwoord)))],
    ]),
  );
}

const metAntwoord = (vraag: string, antwoord: string) => `${vraag}${vraag.endsWith('?') ? '' : ':'} ${antwoord}`;

const antwoorden = (gegeven: Antwoord[]) => gegeven.map(({ vraag, antwoord }) => metAntwoord(vraag, antwoord)).join('. ');

function gehouden(versie: Tabelversie, woorden: Woorden): JSX.Element {
  return bericht('info', `Voor deze casus blijft versie ${versie.versie}${eigen(versie)} van de tabel ${versie.naam} gelden. ${versie.reden} `, doorOp(woorden.wie(versie.door), versie.sinds));
}
