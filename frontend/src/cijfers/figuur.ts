import { h, type ComponentChildren, type JSX } from 'preact';
import { meer } from '../casus/stukken';
import { beeldVan } from './beeld';
import type { Cijfertabel } from './cijfers';
import { aandeel, aantal, celOp, eenheidnaam, ietsVerborgen, opVolgorde, optelling, totaal, uitlegVerborgen } from './getallen';
import { Tekenvlak } from './tekenvlak';

export interface Figuur {
  id: string;
  kop: string;
  tabel: Cijfertabel;
  jaar: number;
  vorig?: Cijfertabel;
  drempel?: number;
  /** What the figure says, in a sentence. */
  zin?: ComponentChildren;
  /** How it is counted. */
  uitleg?: ComponentChildren;
  bestand?: (soort: 'csv' | 'xlsx') => string;
  /** Gets the heading, for who wants to give it the focus. */
  bijKop?: (kop: HTMLElement | null) => void;
}

/** A chart with the table of the same numbers beside it, what was counted, and the file of it. */
export function figuur({ id, kop, tabel, jaar, vorig, drempel, zin, uitleg, bestand, bijKop }: Figuur): JSX.Element {
  const geordend = opVolgorde(tabel);
  const vergelijk = vorig === undefined ? undefined : { jaar: jaar - 1, tabel: vorig };
  const beeld = beeldVan(geordend, vergelijk, jaar);
  const verborgenDeel = ietsVerborgen(tabel) || (vorig !== undefined && ietsVerborgen(vorig));
  return h(
    'section',
    { class: 'casusdeel cijfers__figuur', 'aria-labelledby': id, key: id },
    h('h3', { class: 'utrecht-heading-3', id, ...(bijKop === undefined ? {} : { ref: bijKop, tabIndex: -1 }) }, kop),
    zin && h('p', { class: 'utrecht-paragraph' }, zin),
    h('div', { class: beeld === undefined || geordend.assen.length > 1 ? undefined : 'cijfers__naast' }, beeld && h(Tekenvlak, { beeld, titel: kop }), getallen(kop, geordend, jaar, vergelijk, drempel)),
    beeld === undefined && geordend.assen.length > 1 && h('p', { class: 'zacht' }, 'Voor een tekening zijn dit te veel verschillende antwoorden. Kies een filter of één indeling.'),
    verborgenDeel && h('p', { class: 'zacht' }, uitlegVerborgen(drempel), beeld?.gestapeld && ' In de tekening ontbreken ze; de staven zijn daar dus te kort.'),
    h('div', { class: 'cijfers__onder' }, uitleg && meer(`${id}-uitleg`, 'Wat is er geteld?', uitleg), bestand && downloads(kop, bestand)),
  );
}

export const downloads = (wat: string, bestand: (soort: 'csv' | 'xlsx') => string) =>
  h('p', { class: 'utrecht-paragraph cijfers__downloads' }, 'Downloaden: ', bestandlink(bestand('xlsx'), 'Excel', wat), ' of ', bestandlink(bestand('csv'), 'CSV', wat));

export const bestandlink = (adres: string, tekst: string, wat: string) => h('a', { class: 'utrecht-link', href: adres, download: true }, tekst, h('span', { class: 'alleen-voorlezen' }, `, ${wat}`));

export function getallen(titel: string, tabel: Cijfertabel, jaar: number, vergelijk?: { jaar: number; tabel: Cijfertabel }, drempel?: number): JSX.Element {
  return h('div', { class: 'tabelvak', role: 'region', tabIndex: 0, 'aria-label': `Tabel: ${titel}` }, tabel.assen.length > 1 ? kruistabel(titel, tabel, drempel) : lijst(titel, tabel, jaar, vergelijk, drempel));
}

function lijst(titel: string, tabel: Cijfertabel, jaar: number, vergelijk: { jaar: number; tabel: Cijfertabel } | undefined, drempel: number | undefined): JSX.Element {
  const as = tabel.assen[0];
  const geheel = totaal(tabel);
  const metAandeel = geheel !== undefined && aandeel(geheel, geheel) !== '' && as !== undefined;
  const rij = (naam: string, nu: number | undefined, toen: number | undefined, cel = (waarde: number | undefined) => getal(waarde, drempel)) => [kop('row', naam), cel(nu), vergelijk && cel(toen), metAandeel && h('td', { class: 'utrecht-table__cell cijfers__getal' }, aandeel(nu, geheel))];
  return tabelelement(
    titel,
    [kop('col', as?.naam ?? 'Wat'), kop('col', String(jaar), true), vergelijk && kop('col', String(vergelijk.jaar), true), metAandeel && kop('col', `Deel van ${jaar}`, true)],
    (as?.waarden ?? []).map(({ code, tekst }) => ({ sleutel: code, cellen: rij(tekst, celOp(tabel, code), vergelijk && celOp(vergelijk.tabel, code)) })),
    rij('Totaal', geheel, vergelijk && totaal(vergelijk.tabel), totaalcel),
  );
}

function kruistabel(titel: string, tabel: Cijfertabel, drempel: number | undefined): JSX.Element {
  const [eerste, tweede] = tabel.assen as [Cijfertabel['assen'][number], Cijfertabel['assen'][number]];
  const rijen = eerste.waarden.length >= tweede.waarden.length ? 0 : 1;
  const [rijas, kolomas] = rijen === 0 ? [eerste, tweede] : [tweede, eerste];
  const cel = (rij: string, kolom: string) => (rijen === 0 ? celOp(tabel, rij, kolom) : celOp(tabel, kolom, rij));
  return tabelelement(
    titel,
    [kop('col', rijas.naam), ...kolomas.waarden.map(({ tekst }) => kop('col', tekst, true)), kop('col', 'Totaal', true)],
    rijas.waarden.map((rij) => ({ sleutel: rij.code, cellen: [kop('row', rij.tekst), ...kolomas.waarden.map(({ code }) => getal(cel(rij.code, code), drempel)), totaalcel(rijen === 0 ? optelling(tabel, rij.code) : optelling(tabel, undefined, rij.code))] })),
    [kop('row', 'Totaal'), ...kolomas.waarden.map(({ code }) => totaalcel(rijen === 0 ? optelling(tabel, undefined, code) : optelling(tabel, code))), totaalcel(totaal(tabel))],
  );
}

const kop = (soort: 'col' | 'row', tekst: string, rechts = false) => h('th', { class: `${soort === 'col' ? 'utrecht-table__header-cell' : 'utrecht-table__cell cijfers__rijkop'}${rechts ? ' cijfers__getal' : ''}`, scope: soort }, tekst);

const getal = (waarde: number | undefined, drempel: number | undefined) => getalcel(waarde, aantal(waarde, drempel));

/** A total of which a part is hidden may be any number. */
const totaalcel = (waarde: number | undefined) => getalcel(waarde, waarde === undefined ? 'verborgen' : aantal(waarde));

const getalcel = (waarde: number | undefined, tekst: string) => h('td', { class: `utrecht-table__cell cijfers__getal${waarde === undefined ? ' cijfers__verborgen' : ''}` }, tekst);

function tabelelement(titel: string, koppen: ComponentChildren[], rijen: { sleutel: string; cellen: ComponentChildren[] }[], voet: ComponentChildren[]): JSX.Element {
  return h(
    'table',
    { class: 'utrecht-table utrecht-table--html-table' },
    h('caption', { class: 'alleen-voorlezen' }, titel),
    h('thead', { class: 'utrecht-table__header' }, h('tr', { class: 'utrecht-table__row' }, koppen)),
    h('tbody', { class: 'utrecht-table__body' }, rijen.map(({ sleutel, cellen }) => h('tr', { class: 'utrecht-table__row', key: sleutel }, cellen))),
    h('tfoot', null, h('tr', { class: 'utrecht-table__row cijfers__totaal' }, voet)),
  );
}

export const hoeveel = (getal: number, eenheid: string) => `${aantal(getal)} ${eenheidnaam(eenheid, getal)}`;

