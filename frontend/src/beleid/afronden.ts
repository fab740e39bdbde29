import { h, type JSX } from 'preact';
import { alinea, bericht, moment, opsomming } from '../casus/stukken';
import { STANDEN, type Invoerkolom, type Naspeling, type Wijziging } from './beleid';
import { Geladen, knop, knoppen, link, type Bureau } from './bureau';
import { controles, nogTeAanvaarden } from './controles';
import { haal, verstuur, wijzigingpad } from './dienst';
import { laatsteNaspeling, naspeeluitkomst } from './naspelen';
import { routes } from './route';
import { vraag } from './venster';
import type { Werk } from './wijziging';

/** The last step of who made a change, and the judgement of who looks along. */
export function Afronden({ werk, kolommen, metProef }: { werk: Werk; kolommen: Invoerkolom[]; metProef: boolean }): JSX.Element {
  const { wijziging, bureau } = werk;
  const { mag } = wijziging;
  const open = wijziging.opmerkingen.filter(({ opgelostOp }) => opgelostOp === undefined).length;
  const metControles = ['CONCEPT', 'BIJ_TWEEDE'].includes(wijziging.stand) && wijziging.aard !== 'TERUG_NAAR_GEDEELD';
  return h(
    'div',
    null,
    h('h3', { class: 'utrecht-heading-3' }, mag.beoordelen ? 'Beoordelen' : mag.indienen ? 'Voorleggen aan een collega' : 'Stand'),
    alinea(uitleg(werk)),
    open > 0 && bericht('info', alinea(open === 1 ? 'Er is nog 1 opmerking die niet is afgehandeld.' : `Er zijn nog ${open} opmerkingen die niet zijn afgehandeld.`, ' ', link(routes.wijziging(wijziging.nummer, 'opmerkingen'), 'Naar de opmerkingen'))),
    metControles && controles({ uitslag: werk.uitslag, fout: werk.controlefout, kolommen, aanvaard: werk.aanvaard, ...(mag.indienen ? { aanvaardt: werk.aanvaardt } : {}) }),
    mag.beoordelen && metProef && h(Naspeelbeeld, { wijziging }),
    knoppen(
      mag.indienen && knop('Voorleggen', () => legVoor(werk), 'primary-action'),
      mag.beoordelen && knop('Goedkeuren', () => oordeel(werk, 'GOEDKEUREN'), 'primary-action'),
      mag.beoordelen && knop('Teruggeven', () => oordeel(werk, 'TERUGGEVEN')),
      mag.intrekken && knop('Intrekken', () => trekIn(werk)),
      mag.terugdraaien && knop('Terugdraaien', () => draaiTerug(bureau, wijziging)),
    ),
  );
}

function uitleg({ wijziging: { stand, mag, ingaatOp } }: Werk): string {
  if (mag.beoordelen) return 'U kijkt mee voordat deze wijziging ingaat. Lees het verschil, de controles en wat er bij het naspelen anders was. Klopt het? Keur dan goed. Anders geeft u de wijziging terug met een uitleg.';
  if (mag.indienen) return 'Een collega kijkt mee en keurt goed of geeft terug. U kiest nu wanneer de wijziging ingaat. Eerst moeten de controles en de verplichte testgevallen kloppen, en moet u het concept hebben nagespeeld.';
  if (stand === 'BIJ_TWEEDE') return 'Een collega kijkt mee. U kunt uw eigen wijziging niet goedkeuren.';
  if (stand === 'GOEDGEKEURD') return ingaatOp === undefined ? 'De wijziging is goedgekeurd en gaat zo in.' : 'De wijziging is goedgekeurd en gaat vanzelf in op het gekozen moment.';
  return `Stand: ${STANDEN[stand].toLowerCase()}.`;
}

function Naspeelbeeld({ wijziging }: { wijziging: Wijziging }): JSX.Element {
  return h(Geladen<Naspeling | undefined>, {
    wat: `naspelingen ${wijziging.nummer}`,
    haal: () => laatsteNaspeling(wijziging.nummer),
    toon: (laatste) => {
      const klaar = laatste?.stand === 'KLAAR' ? laatste : undefined;
      return [h('h4', { class: 'utrecht-heading-3' }, 'Wat er bij het naspelen anders was'), klaar ? naspeeluitkomst(klaar) : alinea('Dit concept is nog niet nagespeeld.')];
    },
  });
}

/** Tomorrow morning: nobody has to be ready tonight. */
function morgen(): string {
  const dag = new Date(Date.now() + 24 * 60 * 60_000);
  const twee = (getal: number) => String(getal).padStart(2, '0');
  return `${twee(dag.getDate())}-${twee(dag.getMonth() + 1)}-${dag.getFullYear()} 09:00`;
}

function legVoor(werk: Werk): void {
  const { wijziging, uitslag, aanvaard, bureau } = werk;
  const bevindingen = uitslag?.bevindingen ?? [];
  const open = nogTeAanvaarden(bevindingen, aanvaard).length;
  if (open > 0) return bureau.zeg(open === 1 ? 'Geef eerst een reden bij de waarschuwing.' : `Geef eerst een reden bij de ${open} waarschuwingen.`);
  const geldig = aanvaard.filter(({ code, plaats }) => bevindingen.some((een) => een.code === code && een.plaats === plaats));
  vraag({
    titel: 'Voorleggen aan een collega',
    uitleg: ['Kies wanneer de wijziging ingaat. Wat dan al loopt, houdt zijn advies. Keurt uw collega later goed, dan gaat de wijziging meteen daarna in.'],
    velden: [{ naam: 'ingaatOp', label: 'Wanneer gaat de wijziging in?', soort: 'moment', begin: morgen(), verplicht: true }],
    knop: 'Voorleggen',
    stuur: async ({ ingaatOp }, sleutel) => {
      if (!(await werk.opslag.nu())) return { soort: 'mislukt', uitleg: 'Het concept is nog niet opgeslagen. Kijk bij Regels wijzigen.' };
      return verstuur({ methode: 'POST', pad: wijzigingpad(wijziging.nummer, '/indiening'), sleutel, inhoud: { ingaatOp: new Date(ingaatOp ?? '').toISOString(), aanvaard: geldig.map(({ code, plaats, reden }) => ({ code, plaats, reden })) } });
    },
    daarna: () => {
      bureau.zeg('De wijziging ligt bij een collega.');
      werk.opnieuw();
    },
  });
}

function oordeel(werk: Werk, besluit: 'GOEDKEUREN' | 'TERUGGEVEN'): void {
  const { wijziging, bureau } = werk;
  const goed = besluit === 'GOEDKEUREN';
  vraag({
    titel: goed ? 'Wijziging goedkeuren' : 'Wijziging teruggeven',
    uitleg: [goed ? 'U keurt precies goed wat u nu ziet. Daarna gaat de wijziging vanzelf in op het gekozen moment.' : 'Uw collega leest uw uitleg en past de wijziging aan.'],
    velden: [{ naam: 'toelichting', label: goed ? 'Toelichting (mag leeg blijven)' : 'Wat moet er anders?', soort: 'tekst', verplicht: !goed }],
    knop: goed ? 'Goedkeuren' : 'Teruggeven',
    stuur: ({ toelichting }, sleutel) => verstuur({ methode: 'POST', pad: wijzigingpad(wijziging.nummer, '/oordeel'), sleutel, inhoud: { besluit, ...(toelichting ? { toelichting } : {}), versie: wijziging.versie } }),
    daarna: () => {
      bureau.zeg(goed ? 'De wijziging is goedgekeurd.' : 'De wijziging is teruggegeven.');
      werk.opnieuw();
    },
  });
}

function trekIn({ wijziging, bureau, opnieuw }: Werk): void {
  vraag({
    titel: 'Wijziging intrekken',
    uitleg: ['De wijziging gaat dan niet door. Het concept blijft te lezen.'],
    velden: [{ naam: 'reden', label: 'Waarom trekt u de wijziging in?', soort: 'tekst', verplicht: true }],
    knop: 'Intrekken',
    stuur: ({ reden }, sleutel) => verstuur({ methode: 'POST', pad: wijzigingpad(wijziging.nummer, '/intrekking'), sleutel, inhoud: { reden } }),
    daarna: () => {
      bureau.zeg('De wijziging is ingetrokken.');
      opnieuw();
    },
  });
}

/** One action, at once: what counted before counts again for new advice. */
export function draaiTerug(bureau: Bureau, { soort, sleutel, regio, naam = sleutel }: { soort: Wijziging['soort']; sleutel: string; regio: string; naam?: string }): void {
  const pad = `${soort === 'TABEL' ? '/beslistabellen' : '/beleidsteksten'}/${encodeURIComponent(sleutel)}/terugdraaiing`;
  vraag<{ nummer: string }>({
    titel: 'Vorige versie terugzetten',
    uitleg: [`De vorige versie van ${naam} geldt dan meteen weer. Dit kan zonder collega, omdat de vorige versie al is goedgekeurd.`, ...(soort === 'TABEL' ? ['Daarna ziet u wat er intussen is besloten, zodat u dat kunt nalopen.'] : [])],
    velden: [{ naam: 'reden', label: 'Waarom zet u de vorige versie terug?', soort: 'tekst', verplicht: true, uitleg: 'Collega’s lezen dit. Schrijf geen namen van personen op.' }],
    knop: 'Terugzetten',
    stuur: ({ reden }, eenmalig) => verstuur({ methode: 'POST', pad, sleutel: eenmalig, inhoud: { regio, reden } }),
    daarna: ({ nummer }) => {
      bureau.zeg('De vorige versie geldt weer.');
      bureau.ga(routes.wijziging(nummer, 'terugdraaien'));
    },
  });
}

interface Tussen {
  van?: string;
  tot?: string;
  beslissingen: number;
  casussen: number;
  afgeweken: number;
  /** Of the casussen that this reader may see. */
  casusnummers?: string[];
}

/** What was decided by the version that was rolled back, to be looked at again. */
export function Tussenliggend({ wijziging }: { wijziging: Wijziging }): JSX.Element {
  return h(Geladen<Tussen>, {
    wat: `tussenliggend ${wijziging.nummer}`,
    haal: () => haal<Tussen>(wijzigingpad(wijziging.nummer, '/tussenliggend')),
    toon: ({ van, tot, beslissingen, casussen, afgeweken, casusnummers = [] }) => [
      h('h3', { class: 'utrecht-heading-3' }, 'Wat intussen is besloten'),
      van !== undefined && alinea('De teruggedraaide versie gold van ', moment(van), tot !== undefined && [' tot ', moment(tot)], '.'),
      alinea(
        beslissingen === 0
          ? 'In die tijd is er niets mee besloten. U hoeft niets na te lopen.'
          : `In die tijd is er ${beslissingen} keer mee geadviseerd, in ${casussen === 1 ? '1 casus' : `${casussen} casussen`}. ${afgeweken === 0 ? 'Niemand week van het advies af.' : `Medewerkers weken ${afgeweken} keer van het advies af.`} Ga na of er iets opnieuw moet worden bekeken.`,
      ),
      casusnummers.length > 0 ? opsomming(casusnummers.map((casus) => link(`/casus/${encodeURIComponent(casus)}`, casus))) : beslissingen > 0 && alinea('U ziet hier alleen het aantal, omdat u deze casussen niet mag inzien.'),
    ],
  });
}
