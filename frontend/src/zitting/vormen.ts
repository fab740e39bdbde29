import type { Woorden } from '../casus/woorden';
import type { Fout } from '../formulier/formulier';
import * as meldingen from '../formulier/meldingen';
import { leesInvoer, toonInvoer } from '../formulier/datuminvoer';
import { HALVE_DATUM } from '../formulier/toets';
import type { Opdracht } from './dienst';
import { schrijft } from './beeld';
import type { Besluit, Lid, Punt, Zitting } from './zitting';

/** What is typed, as it is typed: a date is text until it is sent. */
export type Waarden = Record<string, string | string[]>;

export type Deel = 'inbreng' | 'besluiten' | 'tegenstemmen' | 'interventies' | 'acties' | 'aanvullingen';

export interface Veld {
  naam: string;
  label: string;
  soort: 'verhaal' | 'keuze' | 'vinkjes' | 'datum';
  uitleg?: string;
  verplicht?: boolean;
  keuzes?: [code: string, tekst: string][];
  /** Only asked when this holds for what is filled in. */
  als?: (waarden: Waarden) => boolean;
}

export interface Vorm {
  titel: string;
  /** What is said when it was stored. */
  gedaan: string;
  velden: Veld[];
  opdracht(punt: string, laag: string, waarden: Record<string, unknown>): Opdracht;
}

const MAXIMUM = 4000;
const MET_HERZIENING = ['AANHOUDEN', 'PARKEREN_ADVISEREN'];

const paren = (lijst: Record<string, string>) => Object.entries(lijst);

/** How somebody at the table is named to the server: by partner, or else by the group of the region. */
export const wieIs = ({ partner, groep }: Lid) => partner ?? groep;

function partijen(leden: Lid[]): [string, string][] {
  return [...new Map(leden.map((lid) => [wieIs(lid), lid.naam])).entries()];
}

/** `erbij`, here and below: who may be in the room. Who is not, neither says nor gets anything about this. */
export function inbrengvorm({ mijnRol }: Zitting, erbij: Lid[]): Vorm {
  const namens: Veld = { naam: 'partner', label: 'Wie zegt dit?', soort: 'keuze', uitleg: 'Maak geen keuze als het van de hele tafel is.', keuzes: partijen(erbij.filter(({ partner }) => partner !== undefined)) };
  return {
    titel: 'Inbreng vastleggen',
    gedaan: 'De inbreng is vastgelegd.',
    velden: [...(schrijft(mijnRol) ? [namens] : []), { naam: 'tekst', label: 'Wat is er gezegd?', soort: 'verhaal', verplicht: true }],
    opdracht: (punt, laag, waarden) => ({ methode: 'POST', pad: `/punten/${punt}/inbreng`, inhoud: { laag, ...waarden } }),
  };
}

export function besluitvorm(woorden: Woorden, besluit?: Besluit): Vorm {
  return {
    titel: besluit ? 'Besluit wijzigen' : 'Besluit vastleggen',
    gedaan: besluit ? 'Het besluit is gewijzigd.' : 'Het besluit is vastgelegd.',
    velden: [
      { naam: 'soort', label: 'Wat besluit de tafel?', soort: 'keuze', verplicht: true, keuzes: paren(woorden.lijstVan('besluitsoort')) },
      { naam: 'sporen', label: 'Welke sporen?', soort: 'vinkjes', verplicht: true, uitleg: 'Een casus kan meer sporen tegelijk volgen.', keuzes: paren(woorden.lijstVan('spoor')), als: ({ soort }) => soort === 'SPOOR_KIEZEN' },
      { naam: 'tekst', label: 'Het besluit, met de reden', soort: 'verhaal', verplicht: true },
      { naam: 'herzienOp', label: 'Datum waarop de tafel hier weer naar kijkt', soort: 'datum', verplicht: true, als: ({ soort }) => MET_HERZIENING.includes(String(soort)) },
    ],
    opdracht: (punt, laag, waarden) => {
      const inhoud = { laag, sporen: [], ...waarden };
      return besluit
        ? { methode: 'PUT', pad: `/besluiten/${besluit.id}`, inhoud: { ...inhoud, versie: besluit.versie } }
        : { methode: 'POST', pad: `/punten/${punt}/besluiten`, inhoud };
    },
  };
}

export function tegenstemvorm(erbij: Lid[], besluit: Besluit): Vorm {
  return {
    titel: 'Tegenstem vastleggen',
    gedaan: 'De tegenstem is vastgelegd.',
    velden: [
      { naam: 'partner', label: 'Wie is het niet eens met het besluit?', soort: 'keuze', verplicht: true, keuzes: partijen(erbij) },
      { naam: 'tekst', label: 'Waarom niet?', soort: 'verhaal', verplicht: true },
    ],
    opdracht: (_, __, waarden) => ({ methode: 'POST', pad: `/besluiten/${besluit.id}/tegenstemmen`, inhoud: waarden }),
  };
}

export function interventievorm(woorden: Woorden): Vorm {
  return {
    titel: 'Interventie vastleggen',
    gedaan: 'De interventie is vastgelegd.',
    velden: [
      { naam: 'interventie', label: 'Welke interventie?', soort: 'keuze', verplicht: true, keuzes: paren(woorden.lijstVan('interventie')) },
      { naam: 'bevoegdGezag', label: 'Wie is bevoegd?', soort: 'keuze', verplicht: true, uitleg: 'Deze partner beslist zelf of de interventie er komt.', keuzes: paren(woorden.lijstVan('partner')) },
      { naam: 'effect', label: 'Wat betekent dit voor het slachtoffer?', soort: 'verhaal', verplicht: true, uitleg: 'Ook als u geen gevolg verwacht: schrijf op waarom niet.' },
    ],
    opdracht: (punt, laag, waarden) => ({ methode: 'POST', pad: `/punten/${punt}/interventies`, inhoud: { laag, ...waarden } }),
  };
}

export function actievorm(erbij: Lid[]): Vorm {
  return {
    titel: 'Actie vastleggen',
    gedaan: 'De actie is vastgelegd.',
    velden: [
      { naam: 'omschrijving', label: 'Wat gaat er gebeuren?', soort: 'verhaal', verplicht: true },
      { naam: 'eigenaar', label: 'Wie doet dit?', soort: 'keuze', verplicht: true, uitleg: 'Een actie is van een rol. Gaat iemand weg, dan blijft de actie.', keuzes: erbij.map(({ groep, naam }) => [groep, naam]) },
      { naam: 'termijn', label: 'Klaar op', soort: 'datum', verplicht: true },
    ],
    opdracht: (punt, laag, waarden) => ({ methode: 'POST', pad: `/punten/${punt}/acties`, inhoud: { laag, ...waarden } }),
  };
}

/** Minutes that are fixed do not change; what was wrong is put right beside them, for who may hear that part. */
export function aanvullingvorm(punt: Punt, woorden: Woorden): Vorm {
  return {
    titel: 'Aanvulling op het verslag',
    gedaan: 'De aanvulling staat bij het verslag.',
    velden: [
      { naam: 'laag', label: 'Bij welk deel hoort dit?', soort: 'keuze', verplicht: true, uitleg: 'Alleen wie dat deel mag horen, leest de aanvulling.', keuzes: punt.lagen.map((laag) => [laag, woorden.tekst('laag', laag)]) },
      { naam: 'tekst', label: 'Wat moet erbij staan?', soort: 'verhaal', verplicht: true },
    ],
    opdracht: (agendapunt, _, waarden) => ({ methode: 'POST', pad: '/verslag/aanvullingen', inhoud: { agendapunt, ...waarden } }),
  };
}

/** What a decision begins with when it is changed. */
export function alsWaarden({ soort, sporen, tekst, herzienOp }: Besluit): Waarden {
  return { soort, sporen: [...sporen], tekst, herzienOp: toonInvoer(herzienOp, false).datum };
}

export const gevraagd = (vorm: Vorm, waarden: Waarden) => vorm.velden.filter(({ als }) => als === undefined || als(waarden));

/** All faults at once, in the order of the form. */
export function controleer(vorm: Vorm, waarden: Waarden): Fout[] {
  return gevraagd(vorm, waarden).flatMap((veld) => {
    const melding = fout(veld, waarden[veld.naam]);
    return melding ? [{ veld: veld.naam, melding }] : [];
  });
}

function fout({ soort, verplicht, keuzes = [] }: Veld, waarde: string | string[] | undefined): string | undefined {
  if (soort === 'vinkjes') return verplicht && (waarde ?? []).length === 0 ? meldingen.MEERKEUZE_VERPLICHT : undefined;
  const tekst = String(waarde ?? '').trim();
  if (tekst === '') return !verplicht ? undefined : soort === 'keuze' ? meldingen.KEUZE_VERPLICHT : meldingen.VERPLICHT;
  if (soort === 'keuze') return keuzes.some(([code]) => code === tekst) ? undefined : meldingen.ONBEKENDE_KEUZE;
  if (soort === 'datum') return isDatum(tekst) ? undefined : meldingen.GEEN_DATUM;
  return tekst.length > MAXIMUM ? meldingen.teLang(MAXIMUM) : undefined;
}

function isDatum(tekst: string): boolean {
  const iso = leesInvoer({ datum: tekst, tijd: '' }, false);
  if (iso === null || iso === HALVE_DATUM) return false;
  const datum = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(datum.getTime()) && datum.toISOString().startsWith(iso);
}

/** What is sent: only what is asked and filled in, dates as the server reads them. */
export function teVersturen(vorm: Vorm, waarden: Waarden): Record<string, unknown> {
  return Object.fromEntries(
    gevraagd(vorm, waarden).flatMap(({ naam, soort }): [string, unknown][] => {
      const waarde = waarden[naam];
      if (Array.isArray(waarde)) return [[naam, waarde]];
      const tekst = (waarde ?? '').trim();
      if (tekst === '') return [];
      return [[naam, soort === 'datum' ? leesInvoer({ datum: tekst, tijd: '' }, false) : tekst]];
    }),
  );
}
