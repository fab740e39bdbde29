import { h, type JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { alinea, bericht, gegevens, moment } from '../casus/stukken';
import { AARDEN, STANDEN, type Aanvaarding, type Tabel, type Tekstbundel, type Toetsuitslag, type Verschil, type Wijziging } from './beleid';
import { delen, Geladen, knop, Kop, link, merk, type Bureau } from './bureau';
import { Afronden, Tussenliggend } from './afronden';
import { haal, tabelpad, tekstpad, uitlegVan, verstuur, wijzigingpad } from './dienst';
import { gesprek, schrijf } from './gesprek';
import { Naspelen } from './naspelen';
import type { Nieuwste } from './dienst';
import { Opslag, type Opslagstand } from './opslag';
import { Proberen } from './proberen';
import { Regelwerk } from './regelwerk';
import { routes, type Route, type Wijzigingdeel } from './route';
import { Tekstwerk } from './tekstwerk';
import { regelkop, verschilweergave } from './verschil';

type Wijzigingroute = Extract<Route, { plek: 'wijziging' }>;
type Inhoud = { wijziging: Wijziging; tabel?: Tabel; bundel?: Tekstbundel };

/** One change of policy, from draft to what counts. */
export function Wijzigingblad({ bureau, route }: { bureau: Bureau; route: Wijzigingroute }): JSX.Element {
  return h(Geladen<Inhoud>, {
    wat: `wijziging ${route.nummer}`,
    haal: async () => {
      const wijziging = await haal<Wijziging>(wijzigingpad(route.nummer));
      const { regio, sleutel } = wijziging;
      if (wijziging.soort === 'TABEL') return { wijziging, tabel: await haal<Tabel>(tabelpad(sleutel), { regio }) };
      return { wijziging, bundel: await haal<Tekstbundel>(tekstpad(sleutel), { regio }) };
    },
    toon: (inhoud, opnieuw) => h(Blad, { bureau, route, inhoud, opnieuw, key: `${inhoud.wijziging.nummer} ${inhoud.wijziging.stand} ${inhoud.wijziging.mag.bewerken}` }),
  });
}

/** What somebody works on, shared by the parts of the page. */
export interface Werk {
  bureau: Bureau;
  wijziging: Wijziging;
  wie(gebruiker: string): string;
  aanvaard: Aanvaarding[];
  aanvaardt(aanvaarding: Aanvaarding): void;
  uitslag: Toetsuitslag | undefined;
  controlefout: string | undefined;
  stand: Opslagstand;
  opslag: Opslag;
  /** Gives the text of the draft as it is on the screen. */
  bron: { inhoud(): Promise<string> };
  neemOver(nieuwste: Nieuwste): void;
  opnieuw(): void;
}

function Blad({ bureau, route, inhoud: { wijziging, tabel, bundel }, opnieuw }: { bureau: Bureau; route: Wijzigingroute; inhoud: Inhoud; opnieuw: () => void }): JSX.Element {
  const wie = (gebruiker: string) => wijziging.namen?.[gebruiker] ?? gebruiker;
  const [aanvaard, zetAanvaard] = useState<Aanvaarding[]>(wijziging.aanvaardingen);
  const [uitslag, zetUitslag] = useState<Toetsuitslag | undefined>();
  const [controlefout, zetControlefout] = useState<string | undefined>();
  const [stand, zetStand] = useState<Opslagstand>({ soort: 'rust' });
  const [basis, zetBasis] = useState(wijziging.inhoud);
  const bron = useRef({ inhoud: async () => basis });
  const controle = useRef(0);
  const opslag = useRef<Opslag>();
  const bewerkt = wijziging.mag.bewerken && wijziging.aard !== 'TERUG_NAAR_GEDEELD';

  const controleer = async (tekst: string) => {
    const beurt = ++controle.current;
    const pad = wijziging.soort === 'TABEL' ? wijzigingpad(wijziging.nummer, '/controles') : tekstpad(wijziging.sleutel, '/controles');
    const antwoord = await verstuur<Toetsuitslag>({ methode: 'POST', pad, inhoud: wijziging.soort === 'TABEL' ? { inhoud: tekst } : { regio: wijziging.regio, inhoud: tekst } });
    // Only what was asked last counts: an older answer may come later.
    if (beurt !== controle.current) return;
    zetControlefout(antwoord.soort === 'klaar' ? undefined : `De controles lukten niet. ${uitlegVan(antwoord)}`);
    if (antwoord.soort === 'klaar') zetUitslag(antwoord.inhoud);
  };
  opslag.current ??= new Opslag(
    wijziging.versie,
    () => bron.current.inhoud(),
    (tekst, versie) => verstuur<{ versie: number }>({ methode: 'PUT', pad: wijzigingpad(wijziging.nummer, '/concept'), inhoud: { inhoud: tekst, versie } }),
    { bijStand: zetStand, bijInhoud: (tekst) => void controleer(tekst) },
  );
  const opslaan = opslag.current;

  useEffect(() => {
    if (wijziging.aard !== 'TERUG_NAAR_GEDEELD' && ['CONCEPT', 'BIJ_TWEEDE'].includes(wijziging.stand)) void controleer(basis);
    const vertrek = (gebeurtenis: BeforeUnloadEvent) => {
      if (!opslaan.isKlaar) gebeurtenis.preventDefault();
    };
    window.addEventListener('beforeunload', vertrek);
    return () => {
      window.removeEventListener('beforeunload', vertrek);
      void opslaan.nu();
    };
  }, []);

  const werk: Werk = {
    bureau,
    wijziging,
    wie,
    aanvaard,
    aanvaardt: (nieuw) => zetAanvaard([...aanvaard.filter(({ code, plaats }) => code !== nieuw.code || plaats !== nieuw.plaats), nieuw]),
    uitslag,
    controlefout,
    stand,
    opslag: opslaan,
    bron: bron.current,
    neemOver: (nieuwste) => {
      opslaan.neemOver(nieuwste);
      zetBasis(nieuwste.inhoud);
      void controleer(nieuwste.inhoud);
    },
    opnieuw,
  };
  useEffect(() => {
    // Changed elsewhere on this page, such as by a file that was put back.
    if (wijziging.versie > opslaan.versie && opslaan.isKlaar) werk.neemOver({ inhoud: wijziging.inhoud, versie: wijziging.versie });
  }, [wijziging]);
  const bewaard = () => opslaan.nu();
  const isTabel = wijziging.soort === 'TABEL';
  const metProef = isTabel && tabel !== undefined && wijziging.aard !== 'TERUG_NAAR_GEDEELD' && wijziging.aard !== 'TERUGDRAAIEN';
  const terug = wijziging.aard === 'TERUGDRAAIEN' || wijziging.stand === 'TERUGGEDRAAID';
  const keuzes: [Wijzigingdeel, string][] = [
    ...(bewerkt ? ([['wijzigen', isTabel ? 'Regels wijzigen' : wijziging.soort === 'SIGNALEN' ? 'Signalen wijzigen' : 'Teksten wijzigen']] as [Wijzigingdeel, string][]) : []),
    ...(metProef ? ([['proberen', 'Proberen'], ['naspelen', 'Naspelen']] as [Wijzigingdeel, string][]) : []),
    ['verschil', 'Verschil'],
    ['opmerkingen', `Opmerkingen (${wijziging.opmerkingen.filter(({ opgelostOp }) => opgelostOp === undefined).length})`],
    ...(terug ? ([['terugdraaien', 'Wat intussen is besloten']] as [Wijzigingdeel, string][]) : []),
    ['afronden', wijziging.mag.beoordelen ? 'Beoordelen' : wijziging.mag.indienen ? 'Voorleggen' : 'Stand'],
  ];
  const deel = keuzes.some(([een]) => een === route.deel) ? route.deel : keuzes[0]![0];
  const nummerVan = (regel: string) => tabel?.regels.find(({ id }) => id === regel)?.nummer;
  const regelnaam = (regel: string) => (nummerVan(regel) === undefined ? (bundel?.velden?.find(({ sleutel }) => sleutel === regel)?.naam ?? 'Nieuwe regel') : `Regel ${nummerVan(regel)}`);
  return h(
    'div',
    null,
    h(Kop, { bureau, tekst: wijziging.titel }),
    kopgegevens(werk, tabel?.naam ?? bundel?.naam ?? wijziging.sleutel),
    wijziging.achterhaald === true && bericht('info', alinea('Sinds dit concept begon, is er een andere versie gaan gelden. Vergelijk uw concept met wat nu geldt. Kijk dan bij Verschil of het nog klopt.'), wijziging.mag.bewerken && knop('Vergelijken met wat nu geldt', () => void vergelijk(werk))),
    delen('Delen van deze wijziging', keuzes.map(([een, tekst]) => [routes.wijziging(wijziging.nummer, een), tekst, een === deel])),
    // Stays in the page: going to another part keeps what can be undone.
    bewerkt && h('div', { hidden: deel !== 'wijzigen' }, isTabel ? h(Regelwerk, { werk, tabel: tabel!, basis, regelnaam }) : h(Tekstwerk, { werk, bundel: bundel!, basis })),
    deel === 'proberen' && tabel && h(Proberen, { bureau, wijziging, tabel, bewaard }),
    deel === 'naspelen' && h(Naspelen, { bureau, wijziging, bewaard }),
    deel === 'verschil' && h(Conceptverschil, { bureau, wijziging, bewaard, opnieuw }),
    deel === 'opmerkingen' && gesprek({ bureau, wijziging, regelnaam, wie, opnieuw: () => void bewaard().then(opnieuw) }),
    deel === 'terugdraaien' && h(Tussenliggend, { wijziging }),
    deel === 'afronden' && h(Afronden, { werk, kolommen: tabel?.invoer ?? [], metProef }),
  );
}

/** In short what it is about; all of it for who asks. */
function kopgegevens({ wijziging, wie }: Werk, naam: string): JSX.Element {
  const { nummer, soort, sleutel, aard, stand, reden, auteur, beoordelaar, ingaatOp, gepubliceerdOp, versienummer, oordelen = [], gestopt } = wijziging;
  const teruggave = oordelen.filter(({ besluit }) => besluit === 'TERUGGEVEN').at(-1);
  return h(
    'div',
    null,
    h('p', { class: 'utrecht-paragraph' }, merk(STANDEN[stand], 'los'), ' ', link(soort === 'TABEL' ? routes.tabel(sleutel) : routes.tekst(sleutel), naam), ' · ', AARDEN[aard].toLowerCase(), ' · door ', wie(auteur), stand !== 'GEPUBLICEERD' && ingaatOp !== undefined && [' · gaat in op ', moment(ingaatOp)]),
    h(
      'details',
      { class: 'meer' },
      h('summary', null, 'Over deze wijziging'),
      gegevens([
        ['Nummer', nummer],
        ['Waarom', reden],
        ['Beoordeeld door', beoordelaar && wie(beoordelaar)],
        ['Geldt sinds', moment(gepubliceerdOp)],
        ['Versie', versienummer === undefined ? undefined : String(versienummer)],
        ['Gestopt', gestopt && [gestopt.reden, ' (', wie(gestopt.door), ', ', moment(gestopt.op), ')']],
      ]),
    ),
    stand === 'CONCEPT' && teruggave !== undefined && bericht('info', alinea(h('strong', null, `${wie(teruggave.door)} gaf de wijziging terug: `), teruggave.toelichting ?? '')),
  );
}

/** What counts now becomes what the draft is compared with. */
async function vergelijk({ wijziging, opslag, bureau, opnieuw }: Werk): Promise<void> {
  await opslag.nu();
  const uitkomst = await verstuur({ methode: 'POST', pad: wijzigingpad(wijziging.nummer, '/uitgangspunt'), inhoud: { versie: opslag.versie } });
  if (uitkomst.soort === 'klaar') opnieuw();
  else bureau.zeg(uitlegVan(uitkomst));
}

function Conceptverschil({ bureau, wijziging, bewaard, opnieuw }: { bureau: Bureau; wijziging: Wijziging; bewaard(): Promise<boolean>; opnieuw(): void }): JSX.Element {
  return h(Geladen<Verschil>, {
    wat: `conceptverschil ${wijziging.nummer}`,
    haal: async () => {
      await bewaard();
      return haal<Verschil>(wijzigingpad(wijziging.nummer, wijziging.soort === 'TABEL' ? '/verschil' : '/tekstverschil'));
    },
    toon: (verschil) => [h('h3', { class: 'utrecht-heading-3' }, 'Wat er verandert'), verschilweergave(verschil, 'Was', 'Wordt', (regel) => bureau.bewerkt && knop('Opmerking bij deze regel', () => schrijf(wijziging, regel.id, () => regelkop(regel), opnieuw), 'secondary-action', { 'aria-label': `Opmerking bij ${regelkop(regel).toLowerCase()}` }))],
  });
}
