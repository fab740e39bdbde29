import { h, type JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { alinea, bericht } from '../casus/stukken';
import { tijdstip } from '../casus/woorden';
import type { Tabel } from './beleid';
import { knop, knoppen } from './bureau';
import { controles } from './controles';
import { adres, uitlegVan, verstuur, wijzigingpad, type Nieuwste } from './dienst';
import type { Tabeleditor } from './editor/tabeleditor';
import { schrijf } from './gesprek';
import { opslagtekst } from './opslag';
import type { Werk } from './wijziging';

/** The rules in dmn-js, with what the checks say of them. */
export function Regelwerk({ werk, tabel, basis, regelnaam }: { werk: Werk; tabel: Tabel; basis: string; regelnaam(regel: string): string }): JSX.Element {
  const plek = useRef<HTMLDivElement>(null);
  const editor = useRef<Tabeleditor>();
  const [fout, zetFout] = useState('');
  const [, ververs] = useState(0);
  const opnieuwTekenen = () => ververs((keer) => keer + 1);
  useEffect(() => {
    let weg = false;
    void (async () => {
      try {
        // Only who changes a table needs dmn-js.
        const { Tabeleditor: Editor } = await import('./editor/tabeleditor');
        if (weg) return;
        const nieuw = new Editor(plek.current!, { bijWijziging: () => (werk.opslag.wijzig(), opnieuwTekenen()), bijKeuze: opnieuwTekenen });
        await nieuw.open(basis);
        editor.current = nieuw;
        werk.bron.inhoud = () => nieuw.dmn();
        opnieuwTekenen();
      } catch {
        zetFout('De tabel kan niet worden geopend. Laad de pagina opnieuw.');
      }
    })();
    return () => {
      weg = true;
      void werk.opslag.nu().then(() => editor.current?.sluit());
    };
  }, []);
  useEffect(() => {
    if (editor.current) void editor.current.open(basis).then(opnieuwTekenen);
  }, [basis]);
  const nu = editor.current;
  const doe = (wat: (editor: Tabeleditor) => void) => () => {
    if (!nu) return;
    wat(nu);
    opnieuwTekenen();
  };
  const geenRegel = { disabled: nu?.gekozen === undefined };
  const zonder = nu?.zonderToelichting ?? [];
  return h(
    'div',
    null,
    werk.stand.soort === 'ingehaald' && botsing(werk, werk.stand.nieuwste),
    h(
      'div',
      { class: 'beleid__balk' },
      h(
        'div',
        { class: 'utrecht-button-group', role: 'toolbar', 'aria-label': 'Regels bewerken' },
        knop('Ongedaan maken', doe((een) => een.terug()), 'secondary-action', { disabled: !nu?.kanTerug }),
        knop('Opnieuw doen', doe((een) => een.vooruit()), 'secondary-action', { disabled: !nu?.kanVooruit }),
        knop('Regel toevoegen', doe((een) => een.voegToe())),
        knop('Kopiëren', doe((een) => een.kopieer()), 'secondary-action', { ...geenRegel, 'aria-label': 'Regel kopiëren' }),
        knop('Omhoog', doe((een) => een.verplaats(-1)), 'secondary-action', { ...geenRegel, 'aria-label': 'Regel omhoog' }),
        knop('Omlaag', doe((een) => een.verplaats(1)), 'secondary-action', { ...geenRegel, 'aria-label': 'Regel omlaag' }),
        knop('Verwijderen', doe((een) => een.verwijder()), 'secondary-action', { ...geenRegel, 'aria-label': 'Regel verwijderen' }),
        knop('Opmerking', doe((een) => een.gekozenRegel && schrijf(werk.wijziging, een.gekozenRegel, () => `Regel ${een.gekozen}`, () => void werk.opslag.nu().then(werk.opnieuw))), 'secondary-action', { ...geenRegel, 'aria-label': 'Opmerking bij de regel' }),
      ),
      h('p', { class: 'beleid__stand', role: 'status' }, opslagtekst(werk.stand)),
    ),
    h('p', { class: 'zacht' }, nu?.gekozen === undefined ? 'Klik in een vak om een regel te kiezen.' : `U staat in regel ${nu.gekozen}.`, ' ', uitlegTabel()),
    fout !== '' && bericht('error', alinea(fout)),
    h('div', { class: 'beleid__editor', ref: plek, role: 'region', 'aria-label': `De regels van ${tabel.naam}` }),
    zonder.length > 0 && bericht('error', alinea(zonder.length === 1 ? `Regel ${zonder[0]} heeft nog geen toelichting met bron of aanname. Vul de laatste kolom in.` : `Deze regels hebben nog geen toelichting met bron of aanname: ${zonder.join(', ')}. Vul de laatste kolom in.`)),
    controles({
      uitslag: werk.uitslag,
      fout: werk.controlefout,
      bezig: werk.stand.soort === 'bezig',
      kolommen: tabel.invoer,
      aanvaard: werk.aanvaard,
      aanvaardt: werk.aanvaardt,
      naarRegel: (regel) => {
        if (!nu?.kies(regel)) werk.bureau.zeg(`${regelnaam(regel)} staat niet meer in de tabel.`);
      },
    }),
    uitleg(),
    bestanden(werk),
  );
}

const uitlegTabel = () => h('a', { class: 'utrecht-link', href: '#zo-werkt-u', onClick: (klik: Event) => { klik.preventDefault(); const doel = document.querySelector<HTMLDetailsElement>('#zo-werkt-u'); if (doel) { doel.open = true; doel.querySelector('summary')?.focus(); } } }, 'Zo werkt u in de tabel');

function uitleg(): JSX.Element {
  return h(
    'details',
    { class: 'meer', id: 'zo-werkt-u' },
    h('summary', null, 'Zo werkt u in de tabel'),
    h(
      'ul',
      { class: 'utrecht-unordered-list' },
      [
        'Elke rij is een regel. Links staan de voorwaarden, daarna de uitkomst, en rechts de toelichting met de bron.',
        'Een leeg vak bij een voorwaarde betekent: dit maakt niet uit.',
        'Zet een waarde tussen dubbele aanhalingstekens: "MINDERJARIG". Meer waarden scheidt u met een komma. Alles behalve een waarde schrijft u zo: not("GEEN").',
        'Met het potlood naast een vak kiest u uit de waarden van die kolom.',
        'Met Tab gaat u naar het volgende vak, met Enter naar de regel eronder, met Shift en Enter naar de regel erboven.',
        'Met Ctrl en Z maakt u iets ongedaan, met Ctrl en Y doet u het opnieuw.',
        'Schrijf in de toelichting een zin die een collega begrijpt, en dan "Bron: document, paragraaf." of "Aanname: waarom."',
        'Kolommen, hun waarden en hoe de regels tellen staan vast: de rest van Meldroute rekent erop. Wilt u daar iets aan veranderen, vraag het de beheerder.',
      ].map((regel) => h('li', { class: 'utrecht-unordered-list__item', key: regel }, regel)),
    ),
  );
}

/** Two who changed the draft at once; nothing goes lost without a choice. */
export function botsing(werk: Werk, nieuwste: Nieuwste): JSX.Element {
  const wie = nieuwste.door === undefined ? 'Een collega' : werk.wie(nieuwste.door);
  return h(
    'div',
    { role: 'alert' },
    bericht(
      'error',
      alinea(h('strong', null, `Een collega heeft ook gewijzigd: ${wie}${nieuwste.op === undefined ? '' : `, ${tijdstip(nieuwste.op)}`}. `), 'Wat u typte, is nog niet opgeslagen. Kies wat blijft. Twijfelt u? Overleg eerst met uw collega.'),
      knoppen(knop('Verder met wat de collega schreef', () => werk.neemOver(nieuwste), 'primary-action'), knop('Die van mij opslaan', () => werk.opslag.vervang(nieuwste))),
    ),
  );
}

function bestanden(werk: Werk): JSX.Element {
  const { nummer } = werk.wijziging;
  const pad = wijzigingpad(nummer, '/bestand');
  const zetIn = async (invoer: HTMLInputElement) => {
    const [bestand] = invoer.files ?? [];
    if (!bestand) return;
    await werk.opslag.nu();
    const soort = bestand.name.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'dmn';
    const uitkomst = await verstuur({ methode: 'POST', pad: `${pad}?soort=${soort}`, inhoud: bestand, koppen: { 'If-Match': String(werk.opslag.versie), 'Content-Type': 'application/octet-stream' } });
    invoer.value = '';
    if (uitkomst.soort !== 'klaar') return werk.bureau.zeg(`Het bestand is niet overgenomen. ${uitlegVan(uitkomst)}`);
    werk.bureau.zeg('Het bestand is overgenomen in het concept.');
    werk.opnieuw();
  };
  return h(
    'details',
    { class: 'meer' },
    h('summary', null, 'Als bestand: meenemen naar een overleg, of terugzetten'),
    alinea('Neem het concept mee als rekenblad of voor Camunda Modeler. Zet u het gewijzigde bestand terug, dan vervangt het de regels van dit concept. Het gaat door dezelfde controles.'),
    knoppen(h('a', { class: 'utrecht-link', href: adres(pad, { soort: 'xlsx' }), download: true }, 'Concept als rekenblad (.xlsx)'), h('a', { class: 'utrecht-link', href: adres(pad, { soort: 'dmn' }), download: true }, 'Concept voor Camunda Modeler (.dmn)')),
    h('div', { class: 'veld' }, h('label', { class: 'utrecht-form-label', for: 'bestand' }, 'Bestand terugzetten (.xlsx of .dmn)'), h('input', { id: 'bestand', type: 'file', accept: '.xlsx,.dmn', onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => void zetIn(currentTarget) })),
  );
}
