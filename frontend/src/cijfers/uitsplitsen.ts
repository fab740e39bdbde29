import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Geladen, link } from '../beleid/bureau';
import { alinea, bericht, opsomming } from '../casus/stukken';
import type { Cijfers, Eenheid, Indeling, Keuzes } from './cijfers';
import { bestand, haalCijfers, haalKeuzes, regelbestand, type Vraag } from './dienst';
import { downloads, figuur } from './figuur';
import { eenheidnaam } from './getallen';
import { betekenisVanTabel } from './kengetallen';
import { Kop, kop2, type Plaats } from './plaats';

/** What managers ask for most. */
const VEELGEVRAAGD: { tekst: string; eenheid: Eenheid; naar: string[] }[] = [
  { tekst: 'Meldingen per gemeente en vorm', eenheid: 'MELDING', naar: ['GEMEENTE', 'VORM'] },
  { tekst: 'Meldingen per maand en vorm', eenheid: 'MELDING', naar: ['MAAND', 'VORM'] },
  { tekst: 'Meldingen per bron en gemeente', eenheid: 'MELDING', naar: ['MELDERSOORT', 'GEMEENTE'] },
  { tekst: 'Meldingen per sector', eenheid: 'MELDING', naar: ['SECTOR'] },
  { tekst: 'Slachtoffers naar leeftijd en geslacht', eenheid: 'SLACHTOFFER', naar: ['LEEFTIJD', 'GESLACHT'] },
  { tekst: 'Slachtoffers naar nationaliteit', eenheid: 'SLACHTOFFER', naar: ['NATIONALITEITSGROEP'] },
  { tekst: 'Casussen naar vorm en uitkomst', eenheid: 'CASUS', naar: ['VORM', 'UITKOMST'] },
  { tekst: 'Casussen naar gemeente van uitbuiting', eenheid: 'CASUS', naar: ['UITBUITINGSGEMEENTE'] },
  { tekst: 'Verwijzingen naar partner en stand', eenheid: 'VERWIJZING', naar: ['PARTNER', 'VERWIJZINGSTATUS'] },
];

/** Any table that the register can give: what is counted, by what, of which part. */
export function Uitsplitsblad({ plaats }: { plaats: Plaats }): JSX.Element {
  const { regio, adres } = plaats;
  const geladen = h(Geladen<Keuzes>, {
    wat: `keuzes ${regio}`,
    haal: () => haalKeuzes(regio),
    toon: (keuzes) => {
      const vraag = gevraagd(plaats, keuzes);
      return [
        h('div', { class: 'cijfers__vraag' }, h(Vraagformulier, { plaats, keuzes, vraag, key: `${vraag.eenheid} ${vraag.naar.join()} ${vraag.filters.join()}` }), h('nav', { 'aria-labelledby': 'veelgevraagd' }, kop2('veelgevraagd', 'Veelgevraagd'), opsomming(VEELGEVRAAGD.map(({ tekst, eenheid, naar }) => link(adres('uitsplitsen', { eenheid, naar }), tekst))))),
        h(Uitkomst, { plaats, keuzes, vraag }),
        h('section', { class: 'casusdeel', 'aria-labelledby': 'regels' }, kop2('regels', 'Zelf verder rekenen'), alinea('Een bestand met één regel per melding: alleen codes en woorden, geen namen en geen verhalen. Bewaar het niet langer dan nodig is.'), downloads(`alle meldingen van ${plaats.jaar}`, regelbestand(regio, plaats.jaar))),
      ];
    },
  });
  return h('div', null, h(Kop, { plaats, tekst: `Zelf uitsplitsen: ${plaats.jaar}` }), geladen);
}

type Gevraagd = Required<Vraag>;

/** What the address asks, or what is asked most. */
function gevraagd({ regio, jaar, route }: Plaats, { eenheden, uitsplitsingen }: Keuzes): Gevraagd {
  const eenheid = eenheden.find(({ code }) => code === route.eenheid)?.code ?? 'MELDING';
  const past = (code: string) => uitsplitsingen.some((een) => een.uitsplitsing === code && een.eenheden.includes(eenheid));
  const naar = route.naar.filter(past);
  const filters = route.filters.filter((filter) => past(filter.split(':', 1)[0]!));
  return { regio, jaar, eenheid, naar: naar.length > 0 ? naar : ['VORM'], filters };
}

function Vraagformulier({ plaats, keuzes, vraag }: { plaats: Plaats; keuzes: Keuzes; vraag: Gevraagd }): JSX.Element {
  const [eenheid, kiesEenheid] = useState(vraag.eenheid as Eenheid);
  const mogelijk = keuzes.uitsplitsingen.filter(({ eenheden }) => eenheden.includes(eenheid));
  const filter = (code: string) => vraag.filters.find((een) => een.startsWith(`${code}:`))?.slice(code.length + 1) ?? '';
  const toon = (gebeurtenis: Event) => {
    gebeurtenis.preventDefault();
    plaats.ga(plaats.adres('uitsplitsen', leesVraag(new FormData(gebeurtenis.currentTarget as HTMLFormElement), mogelijk)));
  };
  return h(
    'form',
    { class: 'gestapeld', onSubmit: toon },
    keuze('eenheid', 'Wat wilt u tellen?', keuzes.eenheden.map(({ code, naam }) => [code, naam]), eenheid, (gekozen) => kiesEenheid(gekozen as Eenheid)),
    keuze('naar', 'Ingedeeld naar', mogelijk.map(({ uitsplitsing, naam }) => [uitsplitsing, naam]), vraag.naar[0] ?? ''),
    keuze('naar2', 'En ook naar', [['', 'Niets'], ...mogelijk.map(({ uitsplitsing, naam }): [string, string] => [uitsplitsing, naam])], vraag.naar[1] ?? ''),
    h(
      'details',
      { class: 'meer cijfers__filters', open: vraag.filters.length > 0 },
      h('summary', null, 'Alleen een deel tellen'),
      h('div', { class: 'cijfers__filtervelden' }, mogelijk.map(({ uitsplitsing, naam, waarden }) => keuze(`filter-${uitsplitsing}`, naam, [['', 'Alles'], ...waarden.map(({ code, tekst }): [string, string] => [code, tekst])], filter(uitsplitsing)))),
    ),
    h('div', { class: 'utrecht-button-group' }, h('button', { type: 'submit', class: 'utrecht-button utrecht-button--primary-action' }, 'Tonen'), vraag.filters.length > 0 && link(plaats.adres('uitsplitsen', { eenheid: vraag.eenheid, naar: vraag.naar }), 'Weer alles tellen')),
  );
}

export function leesVraag(formulier: FormData, mogelijk: Pick<Indeling, 'uitsplitsing'>[]): { eenheid: string; naar: string[]; filters: string[] } {
  const tekst = (naam: string) => String(formulier.get(naam) ?? '');
  return {
    eenheid: tekst('eenheid'),
    naar: [...new Set([tekst('naar'), tekst('naar2')])].filter((code) => code !== ''),
    filters: mogelijk.flatMap(({ uitsplitsing }) => {
      const gekozen = tekst(`filter-${uitsplitsing}`);
      return gekozen === '' ? [] : [`${uitsplitsing}:${gekozen}`];
    }),
  };
}

const keuze = (naam: string, label: string, opties: [string, string][], gekozen: string, bij?: (waarde: string) => void) =>
  h(
    'div',
    { class: 'veld', key: naam },
    h('label', { class: 'utrecht-form-label', for: naam }, label),
    h('select', { id: naam, name: naam, class: 'utrecht-select utrecht-select--html-select', onChange: bij && ((gebeurtenis: Event) => bij((gebeurtenis.currentTarget as HTMLSelectElement).value)) }, opties.map(([waarde, tekst]) => h('option', { key: waarde, value: waarde, selected: waarde === gekozen }, tekst))),
  );

function Uitkomst({ plaats, keuzes, vraag }: { plaats: Plaats; keuzes: Keuzes; vraag: Gevraagd }): JSX.Element {
  return h(Geladen<Cijfers>, {
    wat: JSON.stringify(vraag),
    haal: () => haalCijfers(vraag),
    toon: ({ tabel, toelichting, drempel }) => {
      const titel = `${naamVan(keuzes, vraag)}, ${plaats.jaar}`;
      return [
        tabel.cellen.every(({ aantal }) => aantal === 0) && bericht('info', alinea(`Er zijn geen ${eenheidnaam(tabel.eenheid)} die hierbij passen.`)),
        figuur({ id: 'uitkomst', kop: titel, tabel, jaar: plaats.jaar, ...(drempel === undefined ? {} : { drempel }), zin: gekozenDeel(keuzes, vraag), uitleg: betekenisVanTabel(keuzes.uitsplitsingen, vraag.naar), bestand: bestand(vraag), bijKop: (kop) => kop !== null && plaats.neemFocus('uitkomst') && kop.focus() }),
        toelichting && h('p', { class: 'zacht' }, toelichting),
      ];
    },
  });
}

function naamVan({ eenheden, uitsplitsingen }: Keuzes, { eenheid, naar }: Gevraagd): string {
  const naam = (code: string) => uitsplitsingen.find(({ uitsplitsing }) => uitsplitsing === code)?.naam.toLowerCase() ?? code;
  return `${eenheden.find(({ code }) => code === eenheid)?.naam ?? eenheid} naar ${naar.map(naam).join(' en ')}`;
}

function gekozenDeel({ uitsplitsingen }: Keuzes, { filters }: Gevraagd): string | undefined {
  if (filters.length === 0) return undefined;
  const woorden = filters.map((filter) => {
    const [soort = '', ...rest] = filter.split(':');
    const indeling = uitsplitsingen.find(({ uitsplitsing }) => uitsplitsing === soort);
    return `${indeling?.naam ?? soort}: ${indeling?.waarden.find(({ code }) => code === rest.join(':'))?.tekst ?? rest.join(':')}`;
  });
  return `Alleen geteld: ${woorden.join('; ')}.`;
}
