import { h, type JSX } from 'preact';
import type { Beslissing, Casus } from './casus';
import { alinea, deel, doorOp, gegevens, meer } from './stukken';
import { regels, tabelVersie } from './verwijzingen';
import { klok, dag, tabel, type Woorden } from './woorden';

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
    ...van(undefined),
    ...Object.entries(VEEL).map(([sleutel, titel]) => van(sleutel).length > 0 && meer(`alle-${sleutel}`, `${titel} (${van(sleutel).length})`, h('div', null, van(sleutel)))),
  );
}

function toon(beslissing: Beslissing, woorden: Woorden): JSX.Element {
  const { afwijking } = beslissing;
  return meer(
    `beslissing-${beslissing.id}`,
    [
      h('strong', null, tabel(beslissing.sleutel)),
      h('span', { class: 'zacht' }, ` ${dag(beslissing.tijdstip)}, ${klok(beslissing.tijdstip)} uur`),
      afwijking && h('span', { class: 'merkje' }, 'anders besloten'),
      beslissing.geenRegel && h('span', { class: 'merkje' }, 'geen regel'),
    ],
    gegevens([
      ['Tabel', tabelVersie(beslissing, woorden)],
      ['Regels', beslissing.geenRegel ? 'Geen regel van de tabel past. Een medewerker heeft het zelf beoordeeld.' : regels(beslissing.regels)],
      ['Uitkomst', beslissing.uitkomsten.length > 0 ? beslissing.uitkomsten.map((uitkomst) => alinea(waarden(uitkomst))) : undefined],
      ['Anders besloten', afwijking && afwijking.gekozen],
      ['Reden', afwijking && afwijking.reden],
      ['Door', afwijking && doorOp(woorden.wie(afwijking.door), afwijking.tijdstip)],
      ['Gebruikte gegevens', waarden(beslissing.invoer)],
    ]),
  );
}

function waarden(gegevens: Record<string, unknown>): string {
  return Object.entries(gegevens)
    .map(([naam, waarde]) => `${naam}: ${Array.isArray(waarde) ? waarde.join(', ') || '–' : String(waarde)}`)
    .join('; ');
}
