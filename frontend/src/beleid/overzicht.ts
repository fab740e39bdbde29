import { h, type JSX } from 'preact';
import { alinea, datum, moment, tabelvak } from '../casus/stukken';
import { AARDEN, STANDEN, VARIANTEN, type Bundel, type Samenhang, type Tabelkop, type Wijzigingkop } from './beleid';
import { Geladen, Kop, link, merk, type Bureau } from './bureau';
import { haal } from './dienst';
import { routes } from './route';

/** All tables of the region. */
export function Tabellen({ bureau }: { bureau: Bureau }): JSX.Element {
  return h(Geladen<Tabelkop[]>, {
    wat: `tabellen ${bureau.regio}`,
    haal: () => haal<Tabelkop[]>('/beslistabellen', { regio: bureau.regio }),
    toon: (tabellen) => [
      h(Kop, { bureau, tekst: 'Beslistabellen' }),
      alinea(`Met deze tabellen adviseert Meldroute in ${bureau.regionaam}. Kies een tabel om de regels te lezen${bureau.bewerkt ? ' of te wijzigen' : ''}.`),
      tabelvak(
        'Beslistabellen',
        ['Tabel', 'Van wie', 'Versie', 'Loopt er een wijziging?'],
        tabellen.map((tabel) => ({ sleutel: tabel.sleutel, cellen: [[link(routes.tabel(tabel.sleutel), tabel.naam), tabel.waarover && h('span', { class: 'zacht beleid__uitleg' }, eersteZin(tabel.waarover))], VARIANTEN[tabel.variant], versie(tabel), lopend(tabel.openstaand)] })),
      ),
    ],
  });
}

const versie = ({ versie: nummer, sinds }: Tabelkop | Bundel) => [String(nummer), sinds !== undefined && h('span', { class: 'zacht beleid__uitleg' }, 'sinds ', datum(sinds))];

/** In a list the first sentence is enough; the page of the table has all of it. */
export const eersteZin = (tekst: string) => /^.*?[.;](?=\s|$)/s.exec(tekst)?.[0].replace(/;$/, '.') ?? tekst;

export const lopend = (nummer: string | undefined) => (nummer ? link(routes.wijziging(nummer), nummer) : 'Nee');

export function Wijzigingen({ bureau }: { bureau: Bureau }): JSX.Element {
  return h(Geladen<Wijzigingkop[]>, {
    wat: `wijzigingen ${bureau.regio}`,
    haal: () => haal<Wijzigingkop[]>('/beleidswijzigingen', { regio: bureau.regio }),
    toon: (wijzigingen) => {
      const open = wijzigingen.filter(({ stand }) => OPEN.includes(stand));
      const klaar = wijzigingen.filter(({ stand }) => !OPEN.includes(stand));
      return [
        h(Kop, { bureau, tekst: 'Wijzigingen' }),
        h('h3', { class: 'utrecht-heading-3' }, 'Lopende wijzigingen'),
        open.length === 0 ? alinea('Er loopt nu geen wijziging.') : lijst('Lopende wijzigingen', open),
        h('h3', { class: 'utrecht-heading-3' }, 'Eerdere wijzigingen'),
        klaar.length === 0 ? alinea('Er is nog niets gewijzigd.') : lijst('Eerdere wijzigingen', klaar),
      ];
    },
  });
}

const OPEN: string[] = ['CONCEPT', 'BIJ_TWEEDE', 'GOEDGEKEURD'];

const lijst = (titel: string, wijzigingen: Wijzigingkop[]) =>
  tabelvak(
    titel,
    ['Wijziging', 'Waarvan', 'Soort', 'Stand', 'Door'],
    wijzigingen.map((een) => ({
      sleutel: een.nummer,
      cellen: [
        [link(routes.wijziging(een.nummer), een.titel), h('span', { class: 'zacht beleid__uitleg' }, een.nummer)],
        een.soort === 'TABEL' ? link(routes.tabel(een.sleutel), een.sleutel) : link(routes.tekst(een.sleutel), een.sleutel),
        AARDEN[een.aard],
        [STANDEN[een.stand], een.stand === 'GOEDGEKEURD' && een.ingaatOp && h('span', { class: 'zacht beleid__uitleg' }, 'gaat in op ', moment(een.ingaatOp))],
        een.auteurNaam ?? een.auteur,
      ],
    })),
  );

/** Which table needs what: the picture for who sees, the same as text for who does not. */
export function Samenhangbeeld({ bureau }: { bureau: Bureau }): JSX.Element {
  return h(Geladen<Samenhang>, {
    wat: `samenhang ${bureau.regio}`,
    haal: () => haal<Samenhang>('/beslistabellen/samenhang', { regio: bureau.regio }),
    toon: ({ svg, tabellen, gegevens, pijlen }) => {
      const label = (naam: string) => gegevens.find((een) => een.naam === naam)?.label ?? naam;
      const naam = (sleutel: string) => tabellen.find((tabel) => tabel.sleutel === sleutel)?.naam ?? sleutel;
      return [
        h(Kop, { bureau, tekst: 'Samenhang' }),
        alinea('Een tabel gebruikt gegevens uit de casus, en soms de uitkomst van een andere tabel. Wijzigt u een tabel, kijk dan ook naar de tabellen die haar uitkomst gebruiken.'),
        svg !== undefined && h('div', { class: 'tabelvak beleid__samenhang', role: 'region', tabIndex: 0, 'aria-label': 'Tekening van de samenhang' }, h('img', { src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`, alt: 'Tekening: welke tabel welke gegevens nodig heeft. Hieronder staat hetzelfde als tekst.' })),
        tabelvak(
          'Wat elke tabel nodig heeft',
          ['Tabel', 'Gebruikt uit de casus', 'Gebruikt de uitkomst van'],
          tabellen.map((tabel) => ({ sleutel: tabel.sleutel, cellen: [[link(routes.tabel(tabel.sleutel), tabel.naam), tabel.wanneer !== undefined && h('span', { class: 'zacht beleid__uitleg' }, tabel.wanneer)], tabel.vraagt.map(label).join(', ') || 'Niets', [...new Set(pijlen.filter(({ naar }) => naar === tabel.sleutel).map(({ van }) => naam(van)))].join(', ') || 'Geen andere tabel'] })),
        ),
      ];
    },
  });
}

export function Bundels({ bureau }: { bureau: Bureau }): JSX.Element {
  return h(Geladen<{ bundels: Bundel[]; vast?: { naam: string; waar?: string; tekst?: string; reden?: string }[] }>, {
    wat: `teksten ${bureau.regio}`,
    haal: () => haal<{ bundels: Bundel[]; vast?: { naam: string; waar?: string; tekst?: string; reden?: string }[] }>('/beleidsteksten', { regio: bureau.regio }),
    toon: ({ bundels, vast = [] }) => [
      h(Kop, { bureau, tekst: 'Teksten en signalen' }),
      alinea('Dit zijn de teksten die melders, collega’s en partners lezen, en de lijst van signalen op het meldformulier.'),
      tabelvak(
        'Teksten en signalen',
        ['Wat', 'Van wie', 'Versie'],
        bundels.map((bundel) => ({ sleutel: bundel.sleutel, cellen: [[link(routes.tekst(bundel.sleutel), bundel.naam), bundel.waarover && h('span', { class: 'zacht beleid__uitleg' }, bundel.waarover)], VARIANTEN[bundel.variant], bundel.versie === 0 ? 'Zoals Meldroute hem levert' : versie(bundel)] })),
      ),
      vast.length > 0 && [
        h('h3', { class: 'utrecht-heading-3' }, 'Teksten die vaststaan'),
        alinea('Deze teksten zijn in alle regio’s gelijk. U kunt ze hier niet wijzigen.'),
        tabelvak('Teksten die vaststaan', ['Tekst', 'Waar', 'Waarom vast'], vast.map((een, index) => ({ sleutel: String(index), cellen: [[een.naam, een.tekst && h('span', { class: 'zacht beleid__uitleg' }, een.tekst)], een.waar ?? '', een.reden ?? ''] }))),
      ],
    ],
  });
}

export const gedeeld = (variant: Tabelkop['variant']) => merk(VARIANTEN[variant]);
