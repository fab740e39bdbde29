import { h, type ComponentChildren, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { alinea, bericht, gegevens, moment, tabelvak } from '../casus/stukken';
import { VARIANTEN, versienaam, versietekst, type Aard, type Regel, type Tabel, type Testgeval, type Verschil, type Versie, type Wijzigingkop } from './beleid';
import { draaiTerug } from './afronden';
import { delen, Geladen, Kop, knop, knoppen, link, merk, type Bureau } from './bureau';
import { adres, haal, tabelpad, verstuur } from './dienst';
import { invoerInWoorden, uitkomstInWoorden, vragen } from './proberen';
import { routes, type Route } from './route';
import { vraag } from './venster';
import { verschilweergave } from './verschil';

type Tabelroute = Extract<Route, { plek: 'tabel' }>;

/** One table: what it says, and what became of it. */
export function Tabelblad({ bureau, route }: { bureau: Bureau; route: Tabelroute }): JSX.Element {
  const { regio } = bureau;
  return h(Geladen<Tabel>, {
    wat: `tabel ${regio} ${route.sleutel}`,
    haal: () => haal<Tabel>(tabelpad(route.sleutel), { regio }),
    toon: (tabel) => [
      h(Kop, { bureau, tekst: tabel.naam }),
      tabel.waarover !== undefined && alinea(tabel.waarover),
      gegevens([
        ['Van wie', VARIANTEN[tabel.variant]],
        ['Versie', [String(tabel.versie), tabel.sinds !== undefined && [', sinds ', moment(tabel.sinds)]]],
        ['Door', tabel.door],
        ['Hoe de regels tellen', tabel.trefuitleg ?? tabel.trefwijze],
      ]),
      tabel.openstaand !== undefined && bericht('info', alinea('Er loopt een wijziging van deze tabel: ', link(routes.wijziging(tabel.openstaand), tabel.openstaand), '.')),
      handelingen(bureau, tabel),
      delen('Delen van deze tabel', [
        [routes.tabel(tabel.sleutel), 'Regels', route.deel === 'regels'],
        [routes.tabel(tabel.sleutel, 'versies'), 'Versies', route.deel === 'versies' || route.deel === 'verschil'],
        [routes.tabel(tabel.sleutel, 'testgevallen'), 'Testgevallen', route.deel === 'testgevallen'],
      ]),
      route.deel === 'regels' && h(Regels, { regels: tabel.regels }),
      route.deel === 'versies' && h(Versies, { bureau, sleutel: tabel.sleutel }),
      route.deel === 'verschil' && route.van !== undefined && route.naar !== undefined && h(Versieverschil, { bureau, sleutel: tabel.sleutel, van: route.van, naar: route.naar }),
      route.deel === 'testgevallen' && h(Testgevallen, { bureau, tabel }),
    ],
  });
}

function handelingen(bureau: Bureau, tabel: Tabel): JSX.Element {
  const bestand = (soort: string) => adres(tabelpad(tabel.sleutel, '/bestand'), { regio: bureau.regio, versie: tabel.versie, variant: tabel.variant, soort });
  const mag = bureau.bewerkt && tabel.openstaand === undefined;
  return knoppen(
    mag && knop('Wijzigen', () => begin(bureau, tabel, tabel.variant === 'EIGEN' ? 'WIJZIGEN' : 'EIGEN_VARIANT'), 'primary-action'),
    mag && tabel.variant === 'EIGEN' && knop('Terug naar de gedeelde tabel', () => begin(bureau, tabel, 'TERUG_NAAR_GEDEELD')),
    // What came with Meldroute has nothing before it.
    mag && tabel.variant === 'EIGEN' && tabel.door !== 'Meldroute' && knop('Vorige versie terugzetten', () => draaiTerug(bureau, { soort: 'TABEL', sleutel: tabel.sleutel, regio: bureau.regio, naam: tabel.naam })),
    h('a', { class: 'utrecht-link', href: bestand('xlsx'), download: true }, 'Als rekenblad (.xlsx)'),
    h('a', { class: 'utrecht-link', href: bestand('dmn'), download: true }, 'Voor Camunda Modeler (.dmn)'),
  );
}

const BEGIN: Partial<Record<Aard, string[]>> = {
  WIJZIGEN: ['U maakt een concept. Er verandert nog niets: een collega kijkt mee en keurt goed, en u kiest wanneer het ingaat.'],
  EIGEN_VARIANT: ['Deze tabel is nu gedeeld door alle regio’s. U maakt een eigen versie voor uw regio. Andere regio’s merken daar niets van.', 'U maakt een concept. Er verandert nog niets: een collega kijkt mee en keurt goed, en u kiest wanneer het ingaat.'],
  TERUG_NAAR_GEDEELD: ['Uw regio gebruikt dan weer de tabel die alle regio’s delen. Uw eigen versies blijven bewaard.', 'Een collega kijkt eerst mee.'],
};

interface Begin {
  soort: Wijzigingkop['soort'];
  sleutel: string;
  naam: string;
}

/** Asks what it is about, and opens the draft. */
export function begin(bureau: Bureau, wat: Begin | Tabel, aard: Aard): void {
  vraag<{ nummer: string }>({
    titel: aard === 'TERUG_NAAR_GEDEELD' ? 'Terug naar wat alle regio’s gebruiken' : `${wat.naam} wijzigen`,
    uitleg: BEGIN[aard] ?? [],
    velden: [
      { naam: 'titel', label: 'Korte naam van de wijziging', soort: 'regel', uitleg: 'Zo herkennen collega’s de wijziging in de lijst.', verplicht: true },
      { naam: 'reden', label: 'Waarom deze wijziging?', soort: 'tekst', uitleg: 'Collega’s lezen dit als de wijziging ingaat. Schrijf geen namen van personen op.', verplicht: true },
    ],
    knop: 'Beginnen',
    stuur: (antwoorden, sleutel) => verstuur({ methode: 'POST', pad: '/beleidswijzigingen', sleutel, inhoud: { regio: bureau.regio, soort: 'soort' in wat ? wat.soort : 'TABEL', sleutel: wat.sleutel, aard, ...antwoorden } }),
    daarna: ({ nummer }) => {
      bureau.zeg(`Concept ${nummer} is gemaakt.`);
      bureau.ga(routes.wijziging(nummer));
    },
  });
}

/** The rules as sentences; a filter, because some tables have a hundred of them. */
export function Regels({ regels, bijRegel }: { regels: Regel[]; bijRegel?: (regel: Regel) => ComponentChildren }): JSX.Element {
  const [zoek, zetZoek] = useState('');
  const gezocht = zoek.trim().toLowerCase();
  const gevonden = regels.filter((regel) => gezocht === '' || [regel.zin, regel.toelichting, regel.bron, regel.aanname].some((tekst) => tekst?.toLowerCase().includes(gezocht)));
  return h(
    'div',
    null,
    h(
      'div',
      { class: 'filters' },
      h('div', { class: 'veld' }, h('label', { class: 'utrecht-form-label', for: 'zoek-regel' }, 'Zoek in de regels'), h('input', { id: 'zoek-regel', class: 'utrecht-textbox utrecht-textbox--html-input', type: 'search', autoComplete: 'off', value: zoek, onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => zetZoek(currentTarget.value) })),
      h('p', { class: 'zacht', role: 'status' }, gevonden.length === regels.length ? `${regels.length} regels` : `${gevonden.length} van ${regels.length} regels`),
    ),
    h('ol', { class: 'beleid__lijst' }, gevonden.map((regel) => regelkaart(regel, bijRegel?.(regel)))),
  );
}

function regelkaart(regel: Regel, erbij: ComponentChildren): JSX.Element {
  return h(
    'li',
    { class: 'beleid__kaart', id: `regel-${regel.id}`, key: regel.id },
    h('h3', { class: 'utrecht-heading-3' }, `Regel ${regel.nummer}`, regel.bron === undefined && regel.aanname !== undefined && merk('Aanname')),
    h('p', { class: 'utrecht-paragraph beleid__zin' }, regel.zin),
    regel.toelichting !== undefined && h('p', { class: 'utrecht-paragraph' }, regel.toelichting),
    regel.bron !== undefined && h('p', { class: 'bron' }, `Bron: ${regel.bron}`),
    regel.aanname !== undefined && h('p', { class: 'bron' }, `Aanname: ${regel.aanname}`),
    regel.geraakt !== undefined && h('p', { class: 'zacht' }, gebruik(regel.geraakt, regel.afgeweken ?? 0)),
    erbij,
  );
}

/** How it went with a rule in the last year. */
export function gebruik(geraakt: number, afgeweken: number): string {
  if (geraakt === 0) return 'Het afgelopen jaar niet gebruikt.';
  return `Het afgelopen jaar ${geraakt} keer gebruikt. ${afgeweken === 0 ? 'Er is niet van afgeweken.' : `Een medewerker besloot ${afgeweken} keer anders.`}`;
}

function Versies({ bureau, sleutel }: { bureau: Bureau; sleutel: string }): JSX.Element {
  return h(Geladen<Versie[]>, {
    wat: `versies ${bureau.regio} ${sleutel}`,
    haal: () => haal<Versie[]>(tabelpad(sleutel, '/versies'), { regio: bureau.regio }),
    toon: (versies) => [
      versietabel(versies),
      versies.length > 1 && h(Versiekeuze, { versies, kies: (van, naar) => bureau.ga(routes.verschil(sleutel, van, naar)) }),
    ],
  });
}

export const versietabel = (versies: Versie[]) =>
  tabelvak(
    'Versies',
    ['Versie', 'Sinds', 'Door', 'Goedgekeurd door', 'Waarom'],
    versies.map((versie) => ({ sleutel: versienaam(versie), cellen: [[versietekst(versie), versie.geldt === true && merk('Geldt nu')], moment(versie.sinds) ?? '', versie.door ?? 'Meldroute zelf', versie.goedgekeurdDoor ?? '', [versie.reden ?? '', versie.wijziging !== undefined && [' ', link(routes.wijziging(versie.wijziging), versie.wijziging)]]] })),
  );

/** Which two versions to lay beside each other; at first the two newest. */
export function Versiekeuze({ versies, kies }: { versies: Versie[]; kies: (van: string, naar: string) => void }): JSX.Element {
  const [van, zetVan] = useState(versienaam(versies[1]!));
  const [naar, zetNaar] = useState(versienaam(versies[0]!));
  const keuze = (id: string, label: string, waarde: string, zet: (naam: string) => void) =>
    h(
      'div',
      { class: 'veld' },
      h('label', { class: 'utrecht-form-label', for: id }, label),
      h('select', { id, class: 'utrecht-select utrecht-select--html-select', onChange: ({ currentTarget }: { currentTarget: HTMLSelectElement }) => zet(currentTarget.value) }, versies.map((versie) => h('option', { key: versienaam(versie), value: versienaam(versie), selected: versienaam(versie) === waarde }, versietekst(versie)))),
    );
  return h(
    'form',
    {
      class: 'filters',
      onSubmit: (gebeurtenis: Event) => {
        gebeurtenis.preventDefault();
        kies(van, naar);
      },
    },
    keuze('versie-van', 'Vergelijk', van, zetVan),
    keuze('versie-naar', 'met', naar, zetNaar),
    h('button', { type: 'submit', class: 'utrecht-button utrecht-button--secondary-action' }, 'Verschil tonen'),
  );
}

function Versieverschil({ bureau, sleutel, van, naar }: { bureau: Bureau; sleutel: string; van: string; naar: string }): JSX.Element {
  const naam = (versie: string) => `${versie.startsWith('EIGEN') ? 'Eigen' : 'Gedeelde'} versie ${versie.split('-').pop()}`;
  return h(Geladen<Verschil>, {
    wat: `verschil ${bureau.regio} ${sleutel} ${van} ${naar}`,
    haal: () => haal<Verschil>(tabelpad(sleutel, '/verschil'), { regio: bureau.regio, van, naar }),
    toon: (verschil) => [h('p', { class: 'utrecht-paragraph' }, link(routes.tabel(sleutel, 'versies'), 'Andere versies kiezen')), h('h3', { class: 'utrecht-heading-3' }, `Van ${naam(van).toLowerCase()} naar ${naam(naar).toLowerCase()}`), verschilweergave(verschil, naam(van), naam(naar))],
  });
}

function Testgevallen({ bureau, tabel }: { bureau: Bureau; tabel: Tabel }): JSX.Element {
  return h(Geladen<Testgeval[]>, {
    wat: `testgevallen ${bureau.regio} ${tabel.sleutel}`,
    haal: () => haal<Testgeval[]>(tabelpad(tabel.sleutel, '/testgevallen'), { regio: bureau.regio }),
    toon: (gevallen, opnieuw) =>
      gevallen.length === 0
        ? alinea('Deze tabel heeft nog geen testgevallen. U maakt ze bij Proberen, in een wijziging.')
        : [
            alinea('Een testgeval is een voorbeeld met de uitkomst die erbij hoort. Een wijziging gaat pas door als alle verplichte testgevallen kloppen.'),
            tabelvak(
              'Testgevallen',
              ['Voorbeeld', 'Ingevuld', 'Verwacht', 'Verplicht'],
              gevallen.map((geval) => ({
                sleutel: geval.id,
                cellen: [geval.naam, h('details', null, h('summary', null, 'Wat er is ingevuld'), invoerInWoorden(geval.invoer, vragen(tabel))), uitkomstInWoorden(geval.verwacht, tabel.uitvoer), [geval.verplicht ? 'Ja' : 'Nee', bureau.bewerkt && !geval.verplicht && geval.herkomst !== 'FABRIEK' && [' ', knop('Verwijderen', () => void verwijder(bureau, tabel.sleutel, geval, opnieuw), 'subtle', { 'aria-label': `Testgeval ${geval.naam} verwijderen` })]]],
              })),
            ),
          ],
  });
}

async function verwijder(bureau: Bureau, sleutel: string, { id, naam }: Testgeval, daarna: () => void): Promise<void> {
  const uitkomst = await verstuur({ methode: 'DELETE', pad: `${tabelpad(sleutel, `/testgevallen/${encodeURIComponent(id)}`)}?regio=${encodeURIComponent(bureau.regio)}` });
  bureau.zeg(uitkomst.soort === 'klaar' ? `Testgeval ${naam} is verwijderd.` : 'uitleg' in uitkomst ? uitkomst.uitleg : '');
  if (uitkomst.soort === 'klaar') daarna();
}
