import { h, type JSX } from 'preact';
import { alinea, deel, gegevens, meer, opsomming, tabelvak } from '../casus/stukken';
import { dag, tijdstip } from '../casus/woorden';
import type { Component } from '../formulier/schema';
import type { Gids, Tafel, Tafelafspraak, Zitdag } from './dienst';
import { datum, formulier, ingevuld, keuze, moment, veld, type Handeling } from './handelingen';
import { knop, type Doe } from './weergave';

const LAGEN: Record<string, string> = { MET_ZORG: 'Met zorgpartners', ZONDER_ZORG: 'Zonder zorgpartners', ALLEN: 'Alle deelnemers' };

const SOORTEN: Record<string, string> = {
  STRAFRECHT: 'Strafrecht',
  BESTUURSRECHT: 'Bestuursrecht',
  FISCAAL: 'Belasting en toeslagen',
  ARBEIDSRECHT: 'Arbeidsrecht',
  ZORG: 'Zorg',
  PREVENTIE: 'Voorkomen',
};

const AFWIJKINGEN: Record<string, string> = {
  VERVALT: 'De zitting vervalt',
  VERPLAATST: 'De zitting is op een ander moment',
  EXTRA: 'Een extra zitting',
};

const RITMEUITLEG =
  'Bijvoorbeeld: elke vier weken op dinsdag 10:00. Of: elke maand op de tweede donderdag 14:00. Of: vier keer per jaar op de eerste donderdag van maart, juni, september en december 14:00. Of: als er een casus is, op donderdag 14:00.';

const veelkeuze = (key: string, label: string, keuzes: Record<string, string>, verplicht = false): Component => ({
  type: 'checklist',
  id: `gids-${key}`,
  key,
  label,
  values: Object.entries(keuzes).map(([value, tekst]) => ({ value, label: tekst })),
  validate: verplicht ? { required: true } : {},
});

const partnernamen = (gids: Gids) => Object.fromEntries(gids.partners.filter(({ inGebruik }) => inGebruik).map(({ code, naam }) => [code, naam]));

export const wijzigTafel = (gids: Gids, tafel: Tafel): Handeling => ({
  titel: `${tafel.naam} wijzigen`,
  uitleg: 'Wat u wijzigt, geldt ook voor de zittingen die al gepland staan. Verandert het moment, dan krijgen de leden bericht.',
  knop: 'Opslaan',
  schema: formulier(
    'tafel',
    veld('naam', 'Naam', true),
    veld('ritme', 'Hoe vaak komt de tafel bij elkaar?', true, { description: RITMEUITLEG, validate: { required: true, maxLength: 500 } }),
    keuze('voorzitter', 'Wie zit voor?', gids.keuzes.rollen),
    keuze('secretaris', 'Wie is secretaris?', gids.keuzes.rollen),
    veelkeuze('lagen', 'Lagen van een zitting', LAGEN, true),
    veelkeuze('vasteLeden', 'Vaste leden', partnernamen(gids)),
    veelkeuze('ledenPerCasus', 'Leden die alleen bij hun eigen casus aan tafel zitten', partnernamen(gids)),
    veld('mandaat', 'Wat mag de tafel besluiten?', true, { validate: { required: true, maxLength: 500 } }),
    veelkeuze('mandaatSoorten', 'Over welke maatregelen mag de tafel zelf besluiten?', SOORTEN),
    veld('grondslag', 'Op welke grond delen de leden informatie?', true, { validate: { required: true, maxLength: 500 } }),
    { type: 'checkbox', id: 'gids-inGebruik', key: 'inGebruik', label: 'De tafel komt nog bij elkaar' },
  ),
  begin: { ...tafel },
  opdracht: (ingevoerd) => ({
    methode: 'PUT',
    pad: `/tafels/${tafel.code}`,
    inhoud: { lagen: [], vasteLeden: [], ledenPerCasus: [], mandaatSoorten: [], ...ingevuld(ingevoerd), versie: tafel.versie },
  }),
  gedaan: `${tafel.naam} is gewijzigd.`,
});

export const nieuweAfspraak = (tafel: Tafel): Handeling => ({
  titel: `${tafel.naam}: losse dag afspreken`,
  uitleg: 'Staat de zitting al gepland, dan krijgen de leden bericht. Vervalt zij, dan gaan de punten mee naar de volgende.',
  knop: 'Toevoegen',
  schema: formulier(
    'tafelafspraak',
    keuze('soort', 'Wat is er anders?', AFWIJKINGEN),
    datum('dag', 'Welke zitting? Kies de dag', true, { conditional: { hide: '=soort = "EXTRA"' } }),
    datum('naar', 'Wanneer dan?', true, { subtype: 'datetime', conditional: { hide: '=soort = "VERVALT"' } }),
    veld('reden', 'Waarom?', true, { description: 'De leden lezen dit. Noem geen casus.', validate: { required: true, maxLength: 500 } }),
  ),
  begin: {},
  opdracht: ({ naar, ...ingevoerd }) => ({
    methode: 'POST',
    pad: '/tafelafspraken',
    inhoud: { ...ingevuld(ingevoerd), tafel: tafel.code, ...(naar ? { naar: moment(naar) } : {}) },
  }),
  gedaan: 'De afspraak staat bij de tafel.',
});

export const verwijderAfspraak = (afspraak: Tafelafspraak): Handeling => ({
  titel: 'Afspraak verwijderen',
  uitleg: 'Daarna geldt voor deze dag weer het ritme. Een extra zitting die al gepland staat, blijft staan; de voorzitter kan haar laten vervallen.',
  knop: 'Verwijderen',
  schema: formulier('tafelafspraak-weg'),
  begin: {},
  opdracht: () => ({ methode: 'DELETE', pad: `/tafelafspraken/${afspraak.id}` }),
  gedaan: 'De afspraak is verwijderd.',
});

/** The tables with their next days, for who keeps them. */
export function tafels(gids: Gids, lijst: Tafel[], doe: Doe): JSX.Element {
  return deel('tafels', 'Tafels', lijst.length === 0 ? alinea('Deze regio heeft geen tafels.') : undefined, ...lijst.map((een) => meer(`tafel-${een.code}`, een.naam, tafel(gids, een, doe))));
}

function tafel(gids: Gids, een: Tafel, doe: Doe): JSX.Element {
  const namen = partnernamen(gids);
  const partners = (codes: string[]) => codes.map((code) => namen[code] ?? code).join(', ') || 'Geen';
  return h(
    'div',
    null,
    !een.inGebruik && alinea('Deze tafel komt niet meer bij elkaar.'),
    gegevens([
      ['Soort', een.soort],
      ['Ritme', een.ritme],
      ['Voorzitter', gids.keuzes.rollen[een.voorzitter] ?? een.voorzitter],
      ['Secretaris', gids.keuzes.rollen[een.secretaris] ?? een.secretaris],
      ['Lagen', een.lagen.map((laag) => LAGEN[laag] ?? laag).join(', ')],
      ['Vaste leden', partners(een.vasteLeden)],
      ['Leden per casus', partners(een.ledenPerCasus)],
      ['Mandaat', een.mandaat],
      ['Besluit zelf over', een.mandaatSoorten.map((soort) => SOORTEN[soort] ?? soort).join(', ') || 'Niets'],
      ['Grondslag', een.grondslag],
    ]),
    een.komend.length > 0 && h('div', null, alinea('De eerstvolgende dagen volgens het ritme:'), opsomming(een.komend.map(zitdag))),
    een.afspraken.length > 0 &&
      tabelvak(
        `Losse dagen van ${een.naam}`,
        ['Dag', 'Wat', 'Waarom', 'Wat u kunt doen'],
        een.afspraken.map((afspraak) => ({
          sleutel: afspraak.id,
          cellen: [
            dag(afspraak.dag),
            `${AFWIJKINGEN[afspraak.soort] ?? afspraak.soort}${afspraak.naar ? `: ${tijdstip(afspraak.naar)}` : ''}`,
            afspraak.reden,
            knop('Verwijderen', `afspraak van ${dag(afspraak.dag)}`, () => doe(verwijderAfspraak(afspraak))),
          ],
        })),
      ),
    h(
      'div',
      { class: 'utrecht-button-group' },
      knop('Wijzigen', een.naam, () => doe(wijzigTafel(gids, een))),
      knop('Losse dag afspreken', een.naam, () => doe(nieuweAfspraak(een))),
    ),
  );
}

function zitdag({ dag: ritmedag, begin, waarom }: Zitdag): JSX.Element {
  if (!begin) return h('span', null, dag(ritmedag), ': geen zitting', waarom && ` (${waarom})`);
  const [wanneer = ritmedag, tijd = ''] = begin.split('T');
  return h('span', null, dag(wanneer), ' om ', tijd.slice(0, 5), ' uur', waarom && ` (${waarom}; anders ${dag(ritmedag)})`);
}
