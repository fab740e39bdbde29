import { h, type ComponentChildren, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { alinea, bericht, opsomming, tabelvak } from '../casus/stukken';
import type { Invoer, Invoerkolom, Proefberekening, Tabel, Testuitslag, Uitvoerkolom, Waarde, Wijziging } from './beleid';
import { knop, knoppen, merk, type Bureau } from './bureau';
import { tabelpad, uitlegVan, verstuur, wijzigingpad } from './dienst';
import { vraag } from './venster';

const JA_NEE = [
  { code: 'true', tekst: 'Ja' },
  { code: 'false', tekst: 'Nee' },
];

const isLijst = ({ soort = '' }: Invoerkolom) => /lijst|list|meer/i.test(soort);
const isGetal = ({ soort = '' }: Invoerkolom) => /getal|number|integer|double|long/i.test(soort);
const isJaNee = ({ soort = '' }: Invoerkolom) => /boolean|janee/i.test(soort);

export function waardeInWoorden(waarde: Waarde | undefined, kolom: { waarden: { code: string; tekst: string }[] } | undefined): string {
  if (waarde === undefined || waarde === null || waarde === '') return 'leeg';
  if (Array.isArray(waarde)) return waarde.length === 0 ? 'geen' : waarde.map((een) => waardeInWoorden(een, kolom)).join(', ');
  if (typeof waarde === 'object') return Object.entries(waarde).map(([naam, een]) => `${naam}: ${waardeInWoorden(een, kolom)}`).join(', ');
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  return kolom?.waarden.find(({ code }) => code === String(waarde))?.tekst ?? String(waarde);
}

export function invoerInWoorden(invoer: Invoer, kolommen: Invoerkolom[]): JSX.Element {
  return h('span', null, Object.entries(invoer).map(([naam, waarde]) => {
    const kolom = kolommen.find((een) => een.naam === naam);
    return h('span', { class: 'gids__veld', key: naam }, `${kolom?.label ?? naam}: ${waardeInWoorden(waarde, kolom)}`);
  }));
}

export function uitkomstInWoorden(uitkomsten: Record<string, Waarde>[], kolommen: Uitvoerkolom[]): JSX.Element {
  if (uitkomsten.length === 0) return h('span', null, 'Geen uitkomst: een medewerker beslist');
  return h('span', null, uitkomsten.map((uitkomst, index) => h('span', { class: 'gids__veld', key: index }, kolommen.flatMap(({ naam, label, ...kolom }) => (uitkomst[naam] === undefined || uitkomst[naam] === null ? [] : [`${label}: ${waardeInWoorden(uitkomst[naam], kolom)}`])).join(', ') || Object.values(uitkomst).map(String).join(', '))));
}

/** What was filled in, as the API takes it; what is left open is not sent. */
export function leesVoorbeeld(kolommen: Invoerkolom[], formulier: FormData): Invoer {
  const invoer: Invoer = {};
  for (const kolom of kolommen) {
    const gekozen = formulier.getAll(kolom.naam).map(String).filter((een) => een !== '');
    if (isLijst(kolom)) invoer[kolom.naam] = gekozen;
    else if (gekozen[0] === undefined) continue;
    else if (isGetal(kolom)) invoer[kolom.naam] = Number(gekozen[0].replace(',', '.'));
    else if (isJaNee(kolom)) invoer[kolom.naam] = gekozen[0] === 'true';
    else invoer[kolom.naam] = gekozen[0];
  }
  return invoer;
}

/** What somebody fills in; a computed column is filled in by what it is computed from. */
export const vragen = (tabel: Tabel) => tabel.gegevens ?? tabel.invoer.filter(({ soort }) => soort !== 'FORMULE');

interface Proef {
  bureau: Bureau;
  wijziging: Wijziging;
  tabel: Tabel;
  /** The draft as it is on the screen, stored. */
  bewaard(): Promise<boolean>;
}

/** Fill in an example and see what the draft says; keep it for later, and run all that were kept. */
export function Proberen({ bureau, wijziging, tabel, bewaard }: Proef): JSX.Element {
  const [uitslag, zetUitslag] = useState<{ invoer: Invoer; antwoord: Proefberekening } | undefined>();
  const [fout, zetFout] = useState('');
  const [testen, zetTesten] = useState<Testuitslag | undefined>();
  const [bezig, zetBezig] = useState(false);
  const bereken = async (formulier: HTMLFormElement) => {
    zetBezig(true);
    zetFout('');
    const invoer = leesVoorbeeld(vragen(tabel), new FormData(formulier));
    await bewaard();
    const uitkomst = await verstuur<Proefberekening>({ methode: 'POST', pad: wijzigingpad(wijziging.nummer, '/proefberekeningen'), inhoud: { invoer } });
    zetBezig(false);
    if (uitkomst.soort === 'klaar') zetUitslag({ invoer, antwoord: uitkomst.inhoud });
    else zetFout(uitlegVan(uitkomst));
  };
  const draai = async () => {
    zetBezig(true);
    await bewaard();
    const uitkomst = await verstuur<Testuitslag>({ methode: 'POST', pad: wijzigingpad(wijziging.nummer, '/testgevallen') });
    zetBezig(false);
    if (uitkomst.soort === 'klaar') zetTesten(uitkomst.inhoud);
    else zetFout(uitlegVan(uitkomst));
  };
  return h(
    'div',
    null,
    h('h3', { class: 'utrecht-heading-3' }, 'Een voorbeeld proberen'),
    alinea('Vul een voorbeeld in en zie wat het concept zegt. Wat u open laat, telt als niet ingevuld. Er wordt niets bewaard.'),
    h(
      'form',
      {
        noValidate: true,
        onSubmit: (gebeurtenis: Event) => {
          gebeurtenis.preventDefault();
          void bereken(gebeurtenis.currentTarget as HTMLFormElement);
        },
      },
      h('div', { class: 'beleid__voorbeeld' }, vragen(tabel).map(vak)),
      knoppen(h('button', { type: 'submit', class: 'utrecht-button utrecht-button--primary-action', disabled: bezig }, 'Uitkomst tonen')),
    ),
    h('div', { role: 'status' }, fout !== '' && bericht('error', alinea(fout)), uitslag && antwoordweergave(bureau, tabel, uitslag.invoer, uitslag.antwoord)),
    h('h3', { class: 'utrecht-heading-3' }, 'Testgevallen'),
    alinea('Testgevallen zijn bewaarde voorbeelden met de uitkomst die erbij hoort. Alle verplichte testgevallen moeten kloppen voor u de wijziging voorlegt.'),
    knoppen(knop('Alle testgevallen draaien', () => void draai(), 'secondary-action', { disabled: bezig })),
    h('div', { role: 'status' }, testen && testweergave(wijziging, tabel, testen, () => void draai())),
  );
}

function vak(kolom: Invoerkolom): JSX.Element {
  const id = `voorbeeld-${kolom.naam}`;
  const keuzes = isJaNee(kolom) ? JA_NEE : kolom.waarden;
  if (isLijst(kolom)) {
    return h('fieldset', { class: 'veld', key: kolom.naam }, h('legend', { class: 'utrecht-form-label' }, kolom.label), keuzes.map(({ code, tekst }) => h('label', { class: 'zitting__vinkje', key: code }, h('input', { type: 'checkbox', name: kolom.naam, value: code }), tekst)));
  }
  return h(
    'div',
    { class: 'veld', key: kolom.naam },
    h('label', { class: 'utrecht-form-label', for: id }, kolom.label),
    keuzes.length > 0
      ? h('select', { id, name: kolom.naam, class: 'utrecht-select utrecht-select--html-select' }, h('option', { value: '' }, 'Niet ingevuld'), keuzes.map(({ code, tekst }) => h('option', { key: code, value: code }, tekst)))
      : h('input', { id, name: kolom.naam, class: 'utrecht-textbox utrecht-textbox--html-input', type: 'text', inputMode: isGetal(kolom) ? 'decimal' : undefined, autoComplete: 'off' }),
  );
}

function antwoordweergave(bureau: Bureau, tabel: Tabel, invoer: Invoer, antwoord: Proefberekening): JSX.Element {
  return h(
    'div',
    { class: 'casusdeel' },
    h('h4', { class: 'utrecht-heading-3' }, 'Uitkomst'),
    antwoord.geenRegel ? alinea(antwoord.uitleg ?? 'Geen regel past. Dan beslist een medewerker zonder advies.') : opsomming(antwoord.uitkomsten.map((een) => uitkomstInWoorden([een], tabel.uitvoer))),
    antwoord.regels.length > 0 && [h('h4', { class: 'utrecht-heading-3' }, 'Waarom'), opsomming(antwoord.regels.map(({ nummer, toelichting, bron }) => [h('strong', null, `Regel ${nummer}. `), toelichting ?? '', bron !== undefined && bron !== '' && h('span', { class: 'bron' }, ` Bron: ${bron}`)]))],
    bureau.bewerkt && knoppen(knop('Bewaren als testgeval', () => bewaarTestgeval(bureau, tabel, invoer, antwoord))),
  );
}

function bewaarTestgeval(bureau: Bureau, tabel: Tabel, invoer: Invoer, { uitkomsten }: Proefberekening): void {
  vraag({
    titel: 'Bewaren als testgeval',
    uitleg: ['Dit voorbeeld wordt bewaard met de uitkomst die u net zag. Klopt de uitkomst? Dan bewaakt het testgeval dat zij zo blijft.'],
    velden: [
      { naam: 'naam', label: 'Naam van het testgeval', soort: 'regel', uitleg: 'Zoals: Minderjarige, arbeidsuitbuiting. Schrijf geen namen van personen op.', verplicht: true },
      { naam: 'verplicht', label: 'Moet dit altijd kloppen?', soort: 'keuze', keuzes: [['ja', 'Ja, het is verplicht'], ['nee', 'Nee, het is ter vergelijking']], begin: 'ja' },
    ],
    knop: 'Bewaren',
    stuur: ({ naam, verplicht }, sleutel) => verstuur({ methode: 'POST', pad: tabelpad(tabel.sleutel, '/testgevallen'), sleutel, inhoud: { regio: bureau.regio, naam, invoer, verwacht: uitkomsten, verplicht: verplicht === 'ja' } }),
    daarna: (_, { naam }) => bureau.zeg(`Testgeval ${naam} is bewaard.`),
  });
}

function testweergave(wijziging: Wijziging, tabel: Tabel, { groen, gevallen }: Testuitslag, opnieuw: () => void): JSX.Element {
  const mis = gevallen.filter(({ goed }) => !goed);
  const aanTePassen = mis.filter(({ verplicht, uitkomsten, aangepast }) => verplicht && uitkomsten !== undefined && !aangepast);
  return h(
    'div',
    null,
    bericht(groen ? 'ok' : 'error', alinea(gevallen.length === 0 ? 'Er zijn nog geen testgevallen.' : mis.length === 0 ? `Alle ${gevallen.length} testgevallen kloppen.` : `${mis.length} van ${gevallen.length} testgevallen kloppen niet.${groen ? ' Geen daarvan is verplicht.' : ''}`)),
    wijziging.mag.bewerken && aanTePassen.length > 1 && knoppen(knop(`Alle ${aanTePassen.length} nieuwe uitkomsten zijn juist`, () => pasAan(wijziging, aanTePassen, opnieuw))),
    mis.length > 0 &&
      tabelvak(
        'Testgevallen die niet kloppen',
        ['Voorbeeld', 'Ingevuld', 'Verwacht', 'Het concept zegt', 'Verplicht'],
        mis.map((geval) => ({
          sleutel: geval.id,
          cellen: [
            geval.naam,
            h('details', null, h('summary', null, 'Wat er is ingevuld'), invoerInWoorden(geval.invoer, vragen(tabel))),
            uitkomstInWoorden(geval.verwacht, tabel.uitvoer),
            geval.uitkomsten ? uitkomstInWoorden(geval.uitkomsten, tabel.uitvoer) : (geval.melding ?? 'Niets'),
            [geval.verplicht ? merk('Verplicht', 'los') : 'Nee', wijziging.mag.bewerken && geval.verplicht && geval.uitkomsten !== undefined && (geval.aangepast ? ` Aangepast: ${geval.aangepast.reden}` : knop('Nieuwe uitkomst is juist', () => pasAan(wijziging, [geval], opnieuw), 'secondary-action', { 'aria-label': `Nieuwe uitkomst is juist: ${geval.naam}` }))] as ComponentChildren,
          ],
        })),
      ),
  );
}

/** The change is meant: what the test cases expect changes along, and the second person sees it. */
function pasAan(wijziging: Wijziging, gevallen: Testuitslag['gevallen'], daarna: () => void): void {
  const [eerste] = gevallen;
  vraag({
    titel: gevallen.length === 1 ? `Testgeval aanpassen: ${eerste!.naam}` : `${gevallen.length} testgevallen aanpassen`,
    uitleg: [gevallen.length === 1 ? 'Het testgeval verwacht vanaf deze wijziging wat het concept zegt. De collega die meekijkt, ziet dit.' : 'Lees eerst bij elk testgeval wat er verandert. De testgevallen verwachten vanaf deze wijziging wat het concept zegt. De collega die meekijkt, ziet dit.'],
    velden: [{ naam: 'reden', label: gevallen.length === 1 ? 'Waarom is de nieuwe uitkomst juist?' : 'Waarom zijn de nieuwe uitkomsten juist?', soort: 'tekst', verplicht: true }],
    knop: 'Aanpassen',
    stuur: async ({ reden }) => {
      for (const { id, uitkomsten } of gevallen) {
        const uitkomst = await verstuur({ methode: 'PUT', pad: wijzigingpad(wijziging.nummer, `/testgevallen/${encodeURIComponent(id)}`), inhoud: { verwacht: uitkomsten, reden } });
        if (uitkomst.soort !== 'klaar') return uitkomst;
      }
      return { soort: 'klaar', inhoud: undefined };
    },
    daarna,
  });
}
