import { h, type ComponentChildren, type JSX } from 'preact';
import { gegevens, meer, tabelvak, type Gegeven } from '../casus/stukken';
import type { Beeld } from './beeld';
import type { Indeling, Kengetal } from './cijfers';
import { aantal, verborgen, waarde } from './getallen';

/** Times are told as medians. */
const DUUR = ['DAGEN', 'MINUTEN'];

const VAN_DE_WEG = ['VERMOEDEN', 'OP_TAFEL', 'VERWEZEN', 'OPSPORING', 'VERWIJZING_MET_UITKOMST', 'AFGESLOTEN'];
const VAN_DE_TIJD = /^DAGEN_|^EERSTE_CONTACT$|^INFORMATIE_|^OPVANG_NIET_|OP_TIJD$/;
const OP_TIJD = /OP_TIJD$/;

/** How far meldingen come, how long it takes, and the rest: a figure that is newer than this page is in the rest. */
export function groepen(alle: Kengetal[]): { weg: Kengetal[]; tijd: Kengetal[]; rest: Kengetal[] } {
  const weg = alle.filter(({ code }) => VAN_DE_WEG.includes(code));
  const tijd = alle.filter(({ code }) => VAN_DE_TIJD.test(code));
  return { weg, tijd, rest: alle.filter((een) => !weg.includes(een) && !tijd.includes(een)) };
}

/** What had to be done by a day, and how often it was not. */
export function nietOpTijd(alle: Kengetal[]): { kengetal: Kengetal; niet: number; van: number }[] {
  return alle.flatMap((kengetal) => {
    const { code, aantalTeller, aantalNoemer } = kengetal;
    return OP_TIJD.test(code) && aantalTeller !== undefined && aantalNoemer !== undefined ? [{ kengetal, niet: aantalNoemer - aantalTeller, van: aantalNoemer }] : [];
  });
}

const STAPPEN: [code: string, naam: string][] = [
  ['CASUSSEN', 'Alle casussen'],
  ['VERMOEDEN', 'Vermoeden of mensenhandel'],
  ['VERWEZEN', 'Verwezen naar een partner'],
  ['OP_TAFEL', 'Op een casustafel'],
  ['OPSPORING', 'Opsporing of vervolging'],
];

/** How many casussen came how far, as a chart; the table of key figures has the same numbers. */
export function weg(alle: Kengetal[], jaar: number, vorig?: Kengetal[]): Beeld | undefined {
  const tellers = (lijst: Kengetal[]) => STAPPEN.map(([code]) => lijst.find((een) => een.code === code)?.aantalTeller);
  if (tellers(alle).includes(undefined)) return undefined;
  return { namen: STAPPEN.map(([, naam]) => naam), reeksen: [{ naam: String(jaar), waarden: tellers(alle) }, ...(vorig === undefined ? [] : [{ naam: String(jaar - 1), waarden: tellers(vorig), vergelijk: true }])], gestapeld: false, liggend: true };
}

/** Key figures, each with what it means; beside them those of the year before. */
export function kengetallen(titel: string, lijst: Kengetal[], { jaar, vorig = [], drempel }: { jaar: number; vorig?: Kengetal[]; drempel?: number }): JSX.Element {
  const metVorig = vorig.length > 0;
  return tabelvak(
    titel,
    ['Wat', String(jaar), 'Hoeveel', ...(metVorig ? [String(jaar - 1)] : [])],
    lijst.map((een) => ({ sleutel: een.code, cellen: [[een.naam, betekenis(een)], h('strong', null, inWoorden(een, drempel)), telling(een, drempel), ...(metVorig ? [inWoorden(vorig.find(({ code }) => code === een.code), drempel)] : [])] })),
  );
}

export function inWoorden(kengetal: Kengetal | undefined, drempel?: number): string {
  if (kengetal === undefined) return 'niet bekend';
  const { aantalTeller, aantalNoemer, eenheid } = kengetal;
  const uitkomst = waarde(kengetal);
  if (uitkomst !== undefined) return DUUR.includes(eenheid) ? `de helft binnen ${uitkomst}` : uitkomst;
  if (aantalNoemer === 0 || (eenheid !== 'AANTAL' && aantalTeller === 0)) return 'niets te tellen';
  return aantalTeller === undefined ? verborgen(drempel) : 'niet bekend';
}

function telling({ aantalTeller, aantalNoemer, eenheid }: Kengetal, drempel: number | undefined): ComponentChildren {
  if (aantalNoemer === 0 || (eenheid === 'AANTAL' && aantalNoemer === undefined)) return '';
  return aantalNoemer === undefined ? (aantalTeller === undefined ? '' : `over ${aantal(aantalTeller)}`) : `${aantal(aantalTeller, drempel)} van de ${aantal(aantalNoemer, drempel)}`;
}

/** The definition stands behind the figure itself. */
export function betekenis(een: Kengetal): ComponentChildren {
  if (een.uitleg === undefined && een.teller === undefined) return undefined;
  return meer(`kengetal-${een.code}`, h('span', null, 'Wat is er geteld?', h('span', { class: 'alleen-voorlezen' }, ` ${een.naam}`)), definitie(een));
}

export const definitie = ({ uitleg, teller, noemer, datumregel, bron }: Kengetal) =>
  h('div', null, uitleg !== undefined && h('p', { class: 'utrecht-paragraph' }, uitleg), gegevens([['Geteld', teller], ['Van alle', noemer], ['Welke datum telt', datumregel], ['Bron van de afspraak', bron]]));

/** What decides in which cell something counts, of each side of a table. */
export const betekenisVanTabel = (indelingen: Indeling[], codes: string[]) =>
  gegevens(
    codes.flatMap((code): Gegeven[] => {
      const indeling = indelingen.find(({ uitsplitsing }) => uitsplitsing === code);
      return indeling === undefined ? [] : [[indeling.naam, indeling.uitleg], ['Bron van de afspraak', indeling.bron]];
    }),
  );
