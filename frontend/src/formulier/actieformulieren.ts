import type { Component, Gegevens, Schema } from './schema';

/** Where a casus can go; the answer of `/api/v1/casussen/{nummer}/bestemmingen`. */
export interface Bestemmingen {
  gemeenten: string[];
  andereRegios: { code: string; naam: string; gemeenten: string[] }[];
}

/** Somebody who can be named for a shielded casus or be kept out; one of `/api/v1/casussen/{nummer}/collegas`. */
export interface Collega {
  id: string;
  naam: string;
  genoemd: boolean;
  belangenconflict: boolean;
}

/** A decision table that decided about a casus; one of `/api/v1/casussen/{nummer}/tabelversies`. */
export interface Tabelversie {
  tabel: string;
  naam: string;
  versie: number;
  variant?: string;
  gehouden: boolean;
}

/** Somebody who can be asked; one of `/api/v1/casussen/{nummer}/partners`. */
export interface Partner {
  code: string;
  naam: string;
}

/** A referral that nobody has answered; one of `/api/v1/casussen/{nummer}/openverwijzingen`. */
export interface Openverwijzing {
  id: string;
  naam: string;
}

/** A table that a casus can be discussed at; one of `/api/v1/casussen/{nummer}/tafels`. */
export interface Keuzetafel {
  code: string;
  naam: string;
}

/** An offender plan that runs; one of `/api/v1/casussen/{nummer}/lopendeplannen`. */
export interface Lopendplan {
  id: string;
  naam: string;
}

/** Shelter that is looked for or goes on; one of `/api/v1/casussen/{nummer}/lopendeplaatsingen`. */
export interface Lopendeplaatsing {
  id: string;
  naam: string;
}

/** Care that runs; one of `/api/v1/casussen/{nummer}/lopendezorg`. */
export interface Lopendezorg {
  id: string;
  naam: string;
}

/** What an action lets the user choose from. */
export interface Keuzes {
  bestemmingen: Bestemmingen;
  collegas: Collega[];
  tabelversies: Tabelversie[];
  partners: Partner[];
  openverwijzingen: Openverwijzing[];
  tafels: Keuzetafel[];
  lopendeplannen: Lopendplan[];
  lopendezorg: Lopendezorg[];
  lopendeplaatsingen: Lopendeplaatsing[];
}

export const GEEN_KEUZES: Keuzes = { bestemmingen: { gemeenten: [], andereRegios: [] }, collegas: [], tabelversies: [], partners: [], openverwijzingen: [], tafels: [], lopendeplannen: [], lopendezorg: [], lopendeplaatsingen: [] };

/** Something that can happen to a casus at any moment of its route. */
export interface Actie {
  id: string;
  /** The last part of the address that it is sent to. */
  pad: string;
  knop: string;
  uitleg: string;
  /** Too rare to stand below each task. */
  opPagina?: true;
  /** Which choices to ask the server for. */
  keuzes?: keyof Keuzes;
  schema(keuzes: Keuzes): Schema;
  /** What is filled in already. */
  begin?(keuzes: Keuzes): Gegevens;
  verzoek(gegevens: Gegevens): Gegevens;
  gedaan: string;
}

const tekst = (key: string, label: string, maxLength = 5000, extra: Partial<Component> = {}): Component => ({
  type: 'textarea',
  id: `actie-${key}`,
  key,
  label,
  validate: { required: true, maxLength },
  ...extra,
});

const keuze = (key: string, label: string, values: [string, string][], type = 'radio'): Component => ({
  type,
  id: `actie-${key}`,
  key,
  label,
  values: values.map(([value, tekst]) => ({ value, label: tekst })),
  validate: { required: true },
});

const regel = (key: string, label: string, description: string): Component => ({
  type: 'textfield',
  id: `actie-${key}`,
  key,
  label,
  description,
  validate: { maxLength: 60 },
});

const meldingnummer = (): Component =>
  regel('melding', 'Nummer van de melding', 'Alleen nodig als de casus meer meldingen heeft. Laat dit leeg voor de eerste melding.');

const collega = (label: string, collegas: Collega[]): Component =>
  keuze('gebruiker', label, collegas.map(({ id, naam }): [string, string] => [id, naam]), 'select');

const welkeTabel = (label: string, versies: Tabelversie[]): Component =>
  keuze('tabel', label, versies.map(({ tabel, naam, versie, variant }): [string, string] => [tabel, `${naam}, versie ${versie}${variant ? ` van regio ${variant}` : ''}`]), 'select');

const welkeZorg = (lopend: Lopendezorg[]): Component =>
  keuze('traject', 'Om wie gaat het?', lopend.map(({ id, naam }): [string, string] => [id, naam]), 'select');

/** With whom may be shared; each acts for one purpose, and the server says when they do not match. */
const TOESTEMMINGSPARTNERS: [string, string][] = [
  ['POLITIE', 'Politie (AVIM)'],
  ['VEILIG_THUIS', 'Veilig Thuis'],
  ['RIEC', 'RIEC'],
  ['KENNISCENTRUM', 'Kenniscentrum mensenhandel'],
  ['ZORGCOORDINATOR', 'Zorgcoördinator'],
  ['KETENREGISSEUR', 'Ketenregisseur'],
  ['WIJKCOACH', 'Wijkcoach'],
  ['MEDEWERKER_VEILIGHEID', 'Medewerker veiligheid'],
  ['OPVANG', 'Opvang'],
  ['OM', 'Openbaar Ministerie'],
  ['ARBEIDSINSPECTIE', 'Nederlandse Arbeidsinspectie'],
  ['COMENSHA', 'CoMensha'],
  ['NIDOS', 'Nidos'],
  ['IND', 'Immigratie- en Naturalisatiedienst (IND)'],
  ['KMAR', 'Koninklijke Marechaussee'],
  ['BELASTINGDIENST', 'Belastingdienst'],
  ['ZORG_EN_VEILIGHEIDSHUIS', 'Zorg- en Veiligheidshuis'],
  ['RAAD_KINDERBESCHERMING', 'Raad voor de Kinderbescherming'],
  ['RECLASSERING', 'Reclassering'],
  ['GGD', 'GGD'],
  ['CENTRUM_SEKSUEEL_GEWELD', 'Centrum Seksueel Geweld'],
  ['UITSTAPPROGRAMMA', 'Uitstapprogramma voor sekswerkers'],
  ['UWV', 'UWV'],
  ['BURGEMEESTER', 'Burgemeester'],
  ['GEMEENTE', 'Gemeente'],
];

const voorPartner = (label: string): Component => ({ ...keuze('partner', label, TOESTEMMINGSPARTNERS, 'select'), description: 'Laat dit leeg voor alle partners die voor dit doel werken.', validate: {} });

const formulier = (id: string, ...components: Component[]): Schema => ({ type: 'default', id, components });

const JA_NEE_ONBEKEND: [string, string][] = [
  ['JA', 'Ja'],
  ['NEE', 'Nee'],
  ['ONBEKEND', 'Onbekend'],
];

/** Who can do what was agreed: a partner or a role, never a person. */
const EIGENAREN: [string, string][] = [
  ['GEMEENTE', 'Gemeente'],
  ['MEDEWERKER_VEILIGHEID', 'Medewerker veiligheid'],
  ['WIJKCOACH', 'Wijkcoach'],
  ['ZORGCOORDINATOR', 'Zorgcoördinator'],
  ['KETENREGISSEUR', 'Ketenregisseur'],
  ['POLITIE', 'Politie (AVIM)'],
  ['OM', 'Openbaar Ministerie'],
  ['RIEC', 'RIEC'],
  ['VEILIG_THUIS', 'Veilig Thuis'],
  ['ARBEIDSINSPECTIE', 'Nederlandse Arbeidsinspectie'],
  ['BELASTINGDIENST', 'Belastingdienst'],
  ['GGD', 'GGD'],
  ['RECLASSERING', 'Reclassering'],
];

/** Who may decide on an intervention. */
const GEZAG: [string, string][] = [
  ['BURGEMEESTER', 'Burgemeester'],
  ['GEMEENTE', 'Gemeente'],
  ['POLITIE', 'Politie (AVIM)'],
  ['OM', 'Openbaar Ministerie'],
  ['KMAR', 'Koninklijke Marechaussee'],
  ['ARBEIDSINSPECTIE', 'Nederlandse Arbeidsinspectie'],
  ['BELASTINGDIENST', 'Belastingdienst'],
  ['ZORGCOORDINATOR', 'Zorgcoördinator'],
  ['RECLASSERING', 'Reclassering'],
];

/** What can be done; at a barrier, each of them is an instrument. */
const INTERVENTIES: [string, string][] = [
  ['OPSPORINGSONDERZOEK', 'Opsporingsonderzoek'],
  ['VERVOLGING', 'Vervolging'],
  ['CONTACTVERBOD', 'Contactverbod'],
  ['LOCATIEVERBOD_EM', 'Locatieverbod met elektronische monitoring'],
  ['RECLASSERINGSADVIES', 'Reclasseringsadvies'],
  ['VERGUNNING_WEIGEREN', 'Vergunning weigeren'],
  ['VERGUNNING_INTREKKEN', 'Vergunning intrekken'],
  ['BIBOB_TOETS', 'Bibob-toets'],
  ['PAND_SLUITEN', 'Pand sluiten'],
  ['LAST_ONDER_DWANGSOM', 'Last onder dwangsom'],
  ['LAST_ONDER_BESTUURSDWANG', 'Last onder bestuursdwang'],
  ['BESTUURLIJKE_BOETE', 'Bestuurlijke boete'],
  ['INTEGRALE_CONTROLE', 'Integrale controle'],
  ['ADRESONDERZOEK_BRP', 'Adresonderzoek BRP'],
  ['VOORZIENING_INTREKKEN', 'Voorziening intrekken'],
  ['SOCIALE_RECHERCHE', 'Onderzoek door de sociale recherche'],
  ['FISCALE_SANCTIE', 'Fiscale sanctie'],
  ['BESLAG', 'Beslag'],
  ['BOETE_WAV_WML', 'Boete Wav of Wml'],
  ['STILLEGGEN_WERK', 'Stilleggen van het werk'],
  ['OPVANG', 'Opvang'],
  ['BEGELEIDING', 'Begeleiding'],
  ['RESOCIALISATIE', 'Resocialisatie'],
  ['RE_INTEGRATIE', 'Re-integratie'],
  ['VOORLICHTING', 'Voorlichting'],
];

/** What a table is asked about a casus. */
const AGENDADOELEN: [string, string][] = [
  ['WEGEN', 'Wegen en kwalificeren'],
  ['INTERVENTIES_BESLUITEN', 'Besluiten over interventies'],
  ['VOORTGANG', 'Voortgang bewaken'],
  ['EVALUEREN', 'Evalueren'],
];

/** What was left open is not sent. */
const ingevuld = (gegevens: Gegevens): Gegevens => Object.fromEntries(Object.entries(gegevens).filter(([, waarde]) => waarde !== null && waarde !== undefined && waarde !== ''));

/** What a partner acts by, and so what data go there for. */
const DOELEN: [string, string][] = [
  ['ZORG', 'Zorg'],
  ['STRAFRECHT', 'Strafrecht'],
  ['BESTUURSRECHT', 'Bestuursrecht'],
  ['FISCAAL', 'Belasting en toeslagen'],
  ['ARBEIDSRECHT', 'Arbeidsrecht'],
  ['PREVENTIE', 'Voorkomen'],
];

/** What an offender has to get past. */
const BARRIERES: [string, string][] = [
  ['ENTREE', 'Entree'],
  ['IDENTITEIT', 'Identiteit'],
  ['HUISVESTING', 'Huisvesting'],
  ['ARBEID', 'Arbeid'],
  ['FINANCIELE_STROMEN', 'Financiële stromen'],
];

/** Where people work. */
const SECTOREN: [string, string][] = [
  ['HORECA', 'Horeca'],
  ['BOUW', 'Bouw'],
  ['SCHOONMAAK', 'Schoonmaak'],
  ['UITZENDBRANCHE', 'Uitzendbranche'],
  ['SLACHTERIJ', 'Slachterij'],
  ['LAND_EN_TUINBOUW', 'Land- en tuinbouw'],
  ['TRANSPORT', 'Transport'],
  ['AU_PAIR', 'Au pair'],
  ['NAGELSTUDIO', 'Nagelstudio'],
  ['MASSAGESALON', 'Massagesalon'],
  ['PROSTITUTIE_VERGUND', 'Prostitutie met vergunning'],
  ['PROSTITUTIE_ONVERGUND', 'Prostitutie zonder vergunning'],
  ['HENNEP_DRUGS', 'Hennep of drugs'],
  ['WINKELDIEFSTAL_ZAKKENROLLEN', 'Winkeldiefstal of zakkenrollen'],
  ['GELDEZEL', 'Geldezel'],
  ['OVERIG', 'Andere sector'],
  ['ONBEKEND', 'Onbekend'],
];

/** Who can use it. */
const INZETTERS: [string, string][] = [
  ['POLITIE', 'Politie (AVIM)'],
  ['RIEC', 'RIEC'],
  ['ZORGCOORDINATOR', 'Zorgcoördinator'],
  ['OM', 'Openbaar Ministerie'],
  ['ARBEIDSINSPECTIE', 'Nederlandse Arbeidsinspectie'],
  ['BELASTINGDIENST', 'Belastingdienst'],
  ['RAAD_KINDERBESCHERMING', 'Raad voor de Kinderbescherming'],
  ['RECLASSERING', 'Reclassering'],
  ['UWV', 'UWV'],
  ['BURGEMEESTER', 'Burgemeester'],
  ['GEMEENTE', 'Gemeente'],
];

const SCHEIDING = '/';

/** A municipality of another region carries the code of its region. */
function plaatsen({ gemeenten, andereRegios }: Bestemmingen): [string, string][] {
  return [
    ...gemeenten.map((naam): [string, string] => [naam, naam]),
    ['ONBEKEND', 'De gemeente is niet bekend'],
    ['BUITEN_REGIO', 'Een gemeente buiten de regio'],
    ...andereRegios.flatMap(({ code, naam, gemeenten: daar }) =>
      daar.map((plaats): [string, string] => [`${code}${SCHEIDING}${plaats}`, `Regio ${naam}: ${plaats}`]),
    ),
  ];
}

export const ACTIES: Actie[] = [
  {
    id: 'gevaar',
    pad: 'gevaarmeldingen',
    knop: 'Er is nu acuut gevaar',
    uitleg: 'Levensgevaar? Bel eerst 112. Na het versturen staan de taken om de partners te bellen meteen klaar, naast de gewone stappen.',
    schema: () => formulier('acuut-gevaar', tekst('toelichting', 'Wat is er aan de hand?')),
    verzoek: (gegevens) => gegevens,
    gedaan: 'Het gevaar is gemeld. De taken voor direct contact staan klaar.',
  },
  {
    id: 'aanvulling',
    pad: 'aanvullingen',
    knop: 'Informatie toevoegen',
    uitleg: 'Wat u toevoegt, komt bij de casus. Het gevaar wordt opnieuw bepaald.',
    schema: () =>
      formulier(
        'aanvulling',
        tekst('tekst', 'Wat is er nieuw?', 20_000),
        keuze('levensbedreigend', 'Is iemands leven in gevaar?', JA_NEE_ONBEKEND),
        keuze('fysiekGevaarDreigt', 'Dreigt er direct fysiek gevaar?', JA_NEE_ONBEKEND),
        keuze('veiligheidKomendeDagenGeborgd', 'Is de veiligheid de komende uren en dagen zeker?', JA_NEE_ONBEKEND),
        keuze('directeBeschermingNodig', 'Is er direct bescherming nodig?', JA_NEE_ONBEKEND),
      ),
    verzoek: (gegevens) => gegevens,
    gedaan: 'De informatie is toegevoegd.',
  },
  {
    id: 'raadplegen',
    pad: 'raadplegingen',
    knop: 'Een vraag stellen',
    uitleg: 'Vraag een partner of collega iets, zonder de casus over te dragen. Die ziet alleen uw vraag. Zet er niet meer in dan nodig is. Het antwoord komt in uw takenlijst.',
    keuzes: 'partners',
    schema: ({ partners }) =>
      formulier('raadplegen', keuze('partner', 'Aan wie?', partners.map(({ code, naam }): [string, string] => [code, naam]), 'select'), tekst('vraag', 'Wat is uw vraag?')),
    verzoek: (gegevens) => gegevens,
    gedaan: 'De vraag is gesteld.',
  },
  {
    id: 'actie-afspreken',
    pad: 'acties',
    knop: 'Actie afspreken',
    uitleg: 'Spreek af wie wat doet, en voor welke dag. De eigenaar ziet alleen deze actie, niet de casus. Zet er niet meer in dan nodig is. Blijft het uit, dan krijgt de ketenregisseur een taak.',
    opPagina: true,
    schema: () =>
      formulier(
        'actie-afspreken',
        tekst('omschrijving', 'Wat moet er gebeuren?'),
        keuze('eigenaar', 'Wie doet het?', EIGENAREN, 'select'),
        { type: 'datetime', id: 'actie-termijn', key: 'termijn', subtype: 'date', dateLabel: 'Uiterlijk op', validate: { required: true } },
      ),
    verzoek: (gegevens) => gegevens,
    gedaan: 'De actie is afgesproken.',
  },
  {
    id: 'interventie-vaststellen',
    pad: 'interventies',
    knop: 'Interventie vaststellen',
    uitleg: 'Leg vast welke interventie er komt, wie daarover gaat en wat zij met het slachtoffer moet doen. Wie erover gaat, krijgt de taak. De zorgcoördinator hoort het vooraf.',
    opPagina: true,
    schema: () =>
      formulier(
        'interventie-vaststellen',
        keuze('interventie', 'Welke interventie?', INTERVENTIES, 'select'),
        keuze('bevoegdGezag', 'Wie gaat erover?', GEZAG, 'select'),
        tekst('effect', 'Wat moet het met het slachtoffer doen?'),
        tekst('toelichting', 'Wat precies?', 5000, { validate: { maxLength: 5000 } }),
        { type: 'datetime', id: 'actie-geplandOp', key: 'geplandOp', subtype: 'date', dateLabel: 'Wanneer, als dat al bekend is?' },
        tekst('spoedreden', 'Is er spoed? Schrijf dan op waarom het niet kan wachten.', 5000, { validate: { maxLength: 5000 } }),
      ),
    verzoek: (gegevens) => gegevens,
    gedaan: 'De interventie is vastgesteld.',
  },
  {
    id: 'agenda',
    pad: 'agendapunten',
    knop: 'Op de agenda zetten',
    uitleg:
      'De casus komt op de agenda van de eerstvolgende zitting van de tafel. Is die agenda al gesloten, schrijf dan op waarom de casus niet kan wachten. Noem geen namen: wie het punt mag horen, leest dit.',
    keuzes: 'tafels',
    schema: ({ tafels }) =>
      formulier(
        'agenda',
        keuze('tafel', 'Aan welke tafel?', tafels.map(({ code, naam }): [string, string] => [code, naam]), 'select'),
        keuze('doel', 'Wat moet de tafel doen?', AGENDADOELEN),
        tekst('reden', 'Waarom nu?', 1000, { validate: { maxLength: 1000 }, description: 'Verplicht als de agenda al gesloten is.' }),
      ),
    verzoek: (gegevens) => ingevuld(gegevens),
    gedaan: 'De casus staat op de agenda.',
  },
  {
    id: 'meldervraag',
    pad: 'meldervragen',
    knop: 'Vraag aan de melder stellen',
    uitleg:
      'De melder leest uw vraag met de volgcode. Iemand anders kan meelezen: noem geen namen, geen adres en niets over wat er gemeld is. Schrijf kort en eenvoudig, het liefst in de taal van de melder. Komt er antwoord, of blijft het uit, dan krijgt u een taak.',
    schema: () => formulier('meldervraag', tekst('vraag', 'Uw vraag', 500), meldingnummer()),
    verzoek: (gegevens) => gegevens,
    gedaan: 'De vraag staat klaar voor de melder.',
  },
  {
    id: 'contactafspraak',
    pad: 'contactafspraken',
    knop: 'Veilig contact met de melder vastleggen',
    uitleg: 'Wat u hier vastlegt, vervangt de vorige afspraak. Contact dat hier niet mag, wordt geweigerd bij het terugkoppelen.',
    schema: () =>
      formulier(
        'contactafspraak',
        {
          ...keuze(
            'verboden',
            'Hoe mag het nooit?',
            [
              ['TELEFOON', 'Telefonisch'],
              ['E_MAIL_ZONDER_INHOUD', 'Met een e-mail'],
              ['VOLGCODE', 'Met de volgcode'],
              ['GESPREK', 'In een gesprek'],
            ],
            'checklist',
          ),
          validate: {},
        },
        regel('van', 'Bellen of mailen mag vanaf', 'Bijvoorbeeld 09:00. Laat dit leeg als het de hele dag mag.'),
        regel('tot', 'Tot', 'Bijvoorbeeld 17:00.'),
        tekst('nooit', 'Nooit deze nummers of adressen', 500, { description: 'Zet elk nummer of adres op een eigen regel.', validate: { maxLength: 500 } }),
        tekst('toelichting', 'Wat is er afgesproken?'),
        meldingnummer(),
      ),
    verzoek: ({ verboden, ...rest }) => ({ verboden: verboden ?? [], ...rest }),
    gedaan: 'De afspraak is vastgelegd.',
  },
  {
    id: 'doorzetten',
    pad: 'doorzettingen',
    knop: 'Doorzetten naar een andere gemeente of regio',
    uitleg: 'Binnen de regio gaan alle open taken naar de mensen die daar aan zet zijn. In een andere regio begint daar een nieuwe melding; u koppelt alleen nog terug aan de melder.',
    keuzes: 'bestemmingen',
    schema: ({ bestemmingen }) =>
      formulier(
        'doorzetten',
        keuze('bestemming', 'Waar hoort de casus?', plaatsen(bestemmingen), 'select'),
        {
          type: 'textfield',
          id: 'actie-gemeenteNaam',
          key: 'gemeenteNaam',
          label: 'Naam van de gemeente buiten de regio',
          validate: { required: true, maxLength: 200 },
          conditional: { hide: '=bestemming != "BUITEN_REGIO"' },
        },
        { type: 'checkbox', id: 'actie-blijftBetrokken', key: 'blijftBetrokken', label: 'De huidige gemeente blijft betrokken en blijft de casus zien' },
        tekst('reden', 'Waarom hoort de casus daar?'),
      ),
    verzoek: ({ bestemming, ...rest }) => {
      const [regio, gemeente] = String(bestemming).includes(SCHEIDING) ? String(bestemming).split(SCHEIDING) : [undefined, bestemming];
      return { ...rest, ...(regio ? { regio } : {}), gemeente };
    },
    gedaan: 'De casus is doorgezet.',
  },
  {
    id: 'verwijzing-intrekken',
    pad: 'verwijzingintrekkingen',
    knop: 'Een verwijzing intrekken',
    uitleg: 'Dat kan zolang de partner niet heeft geantwoord. De taak van de partner vervalt, en zijn systeem krijgt bericht. Is er haast bij? Bel dan ook.',
    keuzes: 'openverwijzingen',
    schema: ({ openverwijzingen }) =>
      formulier(
        'verwijzing-intrekken',
        keuze('verwijzing', 'Welke verwijzing trekt u in?', openverwijzingen.map(({ id, naam }): [string, string] => [id, naam]), 'select'),
        tekst('reden', 'Waarom trekt u haar in?'),
      ),
    verzoek: (gegevens) => gegevens,
    gedaan: 'De verwijzing is ingetrokken.',
  },
  {
    id: 'toestemming',
    pad: 'toestemmingen',
    knop: 'Toestemming om te delen vastleggen',
    uitleg: 'Toestemming geldt voor één doel, en als u een partner kiest alleen voor die partner. Mag er later meer, leg dat dan opnieuw vast: het komt in de plaats van wat er stond. Is het slachtoffer jonger dan 16, of kan dat? Dan geeft een ouder of voogd toestemming.',
    schema: () =>
      formulier(
        'toestemming',
        keuze('doel', 'Voor welk doel mag er worden gedeeld?', DOELEN, 'select'),
        voorPartner('Met welke partner?'),
        {
          ...keuze(
            'categorieen',
            'Wat mag er worden verteld?',
            [
              ['IDENTITEIT', 'Wie het slachtoffer en andere betrokkenen zijn'],
              ['CONTACT', 'Contactgegevens'],
              ['ZORG', 'Zorg en hulp'],
              ['LOCATIE', 'Adressen en plekken'],
              ['STRAF', 'Verdachten en strafbare feiten'],
              ['FISCAAL', 'Geld en bedrijf'],
            ],
            'checklist',
          ),
          description: 'Kies niets als alles mag wat nodig is. Wat u niet kiest, wordt niet gedeeld op grond van toestemming.',
          validate: {},
        },
        tekst('omvang', 'Is er nog iets afgesproken over wat er mag worden verteld?', 1000, { validate: { maxLength: 1000 } }),
        keuze('gever', 'Wie geeft toestemming?', [
          ['SLACHTOFFER', 'Het slachtoffer zelf'],
          ['GEZAGSDRAGER', 'Wie het gezag heeft, zoals een ouder of voogd'],
        ]),
        keuze('wijze', 'Hoe?', [
          ['SCHRIFTELIJK', 'Schriftelijk'],
          ['MONDELING', 'Mondeling'],
        ]),
        { type: 'datetime', id: 'actie-gegevenOp', key: 'gegevenOp', subtype: 'date', dateLabel: 'Wanneer?', validate: { required: true } },
        tekst('toelichting', 'Wat is er gezegd, en tegen wie?'),
      ),
    verzoek: (gegevens) => gegevens,
    gedaan: 'De toestemming is vastgelegd.',
  },
  {
    id: 'toestemming-intrekken',
    pad: 'toestemmingintrekkingen',
    knop: 'Toestemming om te delen intrekken',
    uitleg: 'Vanaf nu wordt voor dit doel niets meer gedeeld op grond van toestemming. Verwijzingen die daarop rusten en nog niet zijn beantwoord, worden ingetrokken. Wat een partner al heeft, blijft daar: de zorgcoördinator krijgt een taak om te bellen.',
    schema: () => formulier('toestemming-intrekken', keuze('doel', 'Voor welk doel?', DOELEN, 'select'), voorPartner('Voor welke partner?'), tekst('reden', 'Waarom, en wie zei dat?')),
    verzoek: (gegevens) => gegevens,
    gedaan: 'De toestemming is ingetrokken.',
  },
  {
    id: 'parkeren',
    pad: 'parkeringen',
    knop: 'Parkeren',
    uitleg: 'De casus rust tot de dag die u kiest. Dan beslist een collega of zij verdergaat.',
    schema: () =>
      formulier(
        'parkeren',
        keuze(
          'reden',
          'Waarom parkeert u de casus?',
          [
            ['WACHT_OP_SLACHTOFFER', 'Het slachtoffer heeft tijd nodig'],
            ['WACHT_OP_PARTNER', 'Een partner is aan zet'],
            ['ONDERZOEKSBELANG', 'Het Openbaar Ministerie vraagt om te wachten'],
            ['GEEN_AANKNOPINGSPUNT', 'Er is nu geen aanknopingspunt'],
            ['ANDERS', 'Andere reden'],
          ],
          'select',
        ),
        { type: 'datetime', id: 'actie-herzienOp', key: 'herzienOp', subtype: 'date', dateLabel: 'Wanneer kijkt u opnieuw?', validate: { required: true } },
        tekst('toelichting', 'Licht dit toe'),
      ),
    verzoek: (gegevens) => gegevens,
    gedaan: 'De casus is geparkeerd.',
  },
  {
    id: 'embargo-leggen',
    pad: 'embargo',
    knop: 'Embargo van het OM vastleggen',
    uitleg: 'Het Openbaar Ministerie vraagt om niets te delen en niets te doen. Dat geldt voor de hele casus, tot het wordt opgeheven. In nood houdt een embargo niets tegen.',
    schema: () =>
      formulier(
        'embargo-leggen',
        { type: 'textfield', id: 'actie-namens', key: 'namens', label: 'Wie bij het OM vraagt erom?', description: 'De functie. Een naam is niet nodig.', validate: { required: true, maxLength: 200 } },
        { type: 'datetime', id: 'actie-herzienOp', key: 'herzienOp', subtype: 'date', dateLabel: 'Wanneer kijkt het OM opnieuw?', validate: { required: true } },
        tekst('reden', 'Waarom? Schrijf niets over het onderzoek zelf.'),
      ),
    verzoek: (gegevens) => gegevens,
    gedaan: 'Het embargo is vastgelegd.',
  },
  {
    id: 'embargo-opheffen',
    pad: 'embargo-opheffingen',
    knop: 'Embargo van het OM opheffen',
    uitleg: 'Doe dit alleen als het Openbaar Ministerie het embargo heeft opgeheven. Wat wachtte, gaat daarna verder.',
    schema: () => formulier('embargo-opheffen', tekst('vrijgave', 'Wie hoort wat, en wanneer? Spreek dit af met het OM.')),
    verzoek: (gegevens) => gegevens,
    gedaan: 'Het embargo is opgeheven.',
  },
  {
    id: 'zorg-beginnen',
    pad: 'zorgtrajecten',
    knop: 'Zorg beginnen',
    opPagina: true,
    uitleg: 'Elk slachtoffer in deze casus dat nog geen zorg krijgt, krijgt een zorgcoördinator. Die ziet een taak om de aanmelding te bekijken.',
    schema: () => formulier('zorg-beginnen'),
    verzoek: () => ({}),
    gedaan: 'De zorg is begonnen. De zorgcoördinator heeft een taak.',
  },
  {
    id: 'zorgcontact',
    pad: 'zorgcontacten',
    knop: 'Contact met een slachtoffer vastleggen',
    opPagina: true,
    uitleg: 'Leg vast wanneer u het slachtoffer sprak, of dat het niet lukte. Schrijf niets op over het onderzoek van de politie.',
    keuzes: 'lopendezorg',
    schema: ({ lopendezorg }) =>
      formulier(
        'zorgcontact',
        welkeZorg(lopendezorg),
        { type: 'datetime', id: 'actie-dag', key: 'dag', subtype: 'date', dateLabel: 'Wanneer?', validate: { required: true } },
        keuze('wijze', 'Hoe?', [
          ['GESPREK', 'Gesprek'],
          ['HUISBEZOEK', 'Huisbezoek'],
          ['TELEFOON', 'Telefonisch'],
          ['BERICHT', 'Bericht'],
        ]),
        keuze('gelukt', 'Hebt u het slachtoffer bereikt?', [
          ['JA', 'Ja'],
          ['NEE', 'Nee'],
        ]),
        tekst('verslag', 'Wat is er besproken?'),
      ),
    verzoek: (gegevens) => gegevens,
    gedaan: 'Het contact is vastgelegd.',
  },
  {
    id: 'zorgherziening',
    pad: 'zorgherzieningen',
    knop: 'Een zorgplan nu herzien',
    opPagina: true,
    uitleg: 'Is er iets veranderd? Kijk dan nu opnieuw naar het plan, en niet pas op de afgesproken dag.',
    keuzes: 'lopendezorg',
    schema: ({ lopendezorg }) => formulier('zorgherziening', welkeZorg(lopendezorg)),
    verzoek: (gegevens) => gegevens,
    gedaan: 'De taak om het zorgplan te herzien staat klaar.',
  },
  {
    id: 'zorgonderbreking',
    pad: 'zorgonderbrekingen',
    knop: 'Slachtoffer is weg of wil geen hulp meer',
    opPagina: true,
    uitleg: 'De open taken van de hulp vervallen. Het plan blijft bewaard. Er komt een taak om te kijken hoe het verder kan. Loopt iemand gevaar? Meld dan ook acuut gevaar.',
    keuzes: 'lopendezorg',
    schema: ({ lopendezorg }) => formulier('zorgonderbreking', welkeZorg(lopendezorg), tekst('reden', 'Wat is er gebeurd?')),
    verzoek: (gegevens) => gegevens,
    gedaan: 'De hulp is onderbroken. De taak om verder te kijken staat klaar.',
  },
  {
    id: 'zorgoverdracht',
    pad: 'zorgoverdrachten',
    knop: 'Zorgcoördinatie overdragen',
    opPagina: true,
    uitleg: 'Er komt een taak voor uw collega’s. Tot iemand de zorg overneemt, blijft u de zorgcoördinator. Bel uw vervanger als er haast bij is.',
    keuzes: 'lopendezorg',
    schema: ({ lopendezorg }) => formulier('zorgoverdracht', welkeZorg(lopendezorg), tekst('reden', 'Waarom draagt u over, en wat moet uw collega weten?')),
    verzoek: (gegevens) => gegevens,
    gedaan: 'De overdracht is gevraagd.',
  },
  {
    id: 'daderaanpak',
    pad: 'daderaanpakken',
    knop: 'Daderaanpak beginnen',
    opPagina: true,
    uitleg: 'Er komt een taak om vast te stellen wie een plan krijgt. Doe dit ook als er later iemand bij komt. Alleen wie er een grondslag voor heeft, leest de plannen.',
    schema: () => formulier('daderaanpak'),
    verzoek: () => ({}),
    gedaan: 'De taak om de personen vast te stellen staat klaar.',
  },
  {
    id: 'daderherziening',
    pad: 'daderherzieningen',
    knop: 'Een daderplan nu herzien',
    opPagina: true,
    uitleg: 'Is iemand aangehouden, veroordeeld of eerder vrij? Kijk dan nu opnieuw naar het plan, en niet pas op de afgesproken dag.',
    keuzes: 'lopendeplannen',
    schema: ({ lopendeplannen }) => formulier('daderherziening', keuze('plan', 'Welk plan?', lopendeplannen.map(({ id, naam }): [string, string] => [id, naam]), 'select')),
    verzoek: (gegevens) => gegevens,
    gedaan: 'De taak om het plan te herzien staat klaar.',
  },
  {
    id: 'opvang-vragen',
    pad: 'opvangvragen',
    knop: 'Opvang vragen',
    opPagina: true,
    uitleg: 'Er komt een taak om vast te stellen wie een plek nodig heeft. Bij acuut gevaar meldt u acute onveiligheid: dan komt er meteen een taak voor noodopvang.',
    schema: () => formulier('opvang-vragen'),
    verzoek: () => ({}),
    gedaan: 'De taak om de opvangvraag vast te stellen staat klaar.',
  },
  {
    id: 'opvanggebeurtenis',
    pad: 'opvanggebeurtenissen',
    knop: 'Er is iets gebeurd in de opvang',
    opPagina: true,
    uitleg: 'Dit breekt af wat loopt. Bij dreiging en als de plek wegvalt, komt er meteen een taak om een andere plek te zoeken. Is er nu gevaar, meld dan ook acute onveiligheid.',
    keuzes: 'lopendeplaatsingen',
    schema: ({ lopendeplaatsingen }) =>
      formulier(
        'opvanggebeurtenis',
        keuze('plaatsing', 'Om wie gaat het?', lopendeplaatsingen.map(({ id, naam }): [string, string] => [id, naam]), 'select'),
        keuze('gebeurtenis', 'Wat is er gebeurd?', [
          ['DREIGING', 'Er is dreiging op de plek'],
          ['PLEK_WEG', 'De plek valt weg'],
          ['VERTROKKEN', 'Het slachtoffer is vertrokken'],
          ['WIL_NIET', 'Het slachtoffer wil geen opvang meer'],
        ]),
        tekst('toelichting', 'Wat weet u? Noem geen adres.', 2000),
      ),
    verzoek: (gegevens) => gegevens,
    gedaan: 'Dit is vastgelegd. Wat er nodig is, staat in de takenlijst.',
  },
  {
    id: 'verblijfherziening',
    pad: 'verblijfherzieningen',
    knop: 'Een verblijf in de opvang nu herzien',
    opPagina: true,
    uitleg: 'Kijk nu naar het verblijf, en niet pas op de afgesproken dag.',
    keuzes: 'lopendeplaatsingen',
    schema: ({ lopendeplaatsingen }) => formulier('verblijfherziening', keuze('plaatsing', 'Om wie gaat het?', lopendeplaatsingen.map(({ id, naam }): [string, string] => [id, naam]), 'select')),
    verzoek: (gegevens) => gegevens,
    gedaan: 'De taak om het verblijf te herzien staat klaar.',
  },
  {
    id: 'barriere',
    pad: 'barrieres',
    knop: 'Een barrière beoordelen',
    opPagina: true,
    uitleg: 'Waar kan uitbuiting in deze casus moeilijker worden gemaakt? Meldroute zegt daarna welke instrumenten er kunnen, en wie ze mag inzetten.',
    schema: () =>
      formulier(
        'barriere',
        keuze('barriere', 'Welke barrière?', BARRIERES),
        tekst('situatie', 'Hoe staat het ervoor in deze casus?'),
        tekst('facilitators', 'Wie maakt het mogelijk, bewust of onbewust?', 5000, { validate: { maxLength: 5000 } }),
        keuze('sector', 'In welke sector?', SECTOREN, 'select'),
        keuze('vergund', 'Is er een vergunning?', JA_NEE_ONBEKEND),
        keuze('gemeenteBevoegd', 'Is de gemeente bevoegd?', JA_NEE_ONBEKEND),
      ),
    verzoek: (gegevens) => gegevens,
    gedaan: 'De barrière is beoordeeld. Het advies staat bij de casus.',
  },
  {
    id: 'instrument',
    pad: 'instrumenten',
    knop: 'Een instrument inzetten bij een barrière',
    opPagina: true,
    uitleg: 'Wie het instrument mag inzetten, krijgt een taak. Kiest u iets wat niet is geadviseerd, schrijf dan op waarom.',
    schema: () =>
      formulier(
        'instrument',
        keuze('barriere', 'Bij welke barrière?', BARRIERES),
        keuze('interventie', 'Welk instrument?', INTERVENTIES, 'select'),
        { ...keuze('bevoegdGezag', 'Wie zet het in?', INZETTERS, 'select'), description: 'Laat dit leeg om het advies te volgen.', validate: {} },
        tekst('effect', 'Wat doet dit met het slachtoffer?'),
        tekst('redenAfwijking', 'Waarom, als het niet is geadviseerd?', 5000, { validate: { maxLength: 5000 } }),
      ),
    verzoek: (gegevens) => gegevens,
    gedaan: 'Het instrument is ingezet.',
  },
  {
    id: 'samenvoegen',
    pad: 'samenvoegingen',
    knop: 'Bij een andere casus voegen',
    uitleg: 'Gaat een andere casus over dezelfde situatie? Dan gaat deze casus daarin verder. U koppelt alleen nog terug aan de melder.',
    schema: () =>
      formulier(
        'samenvoegen',
        {
          type: 'textfield',
          id: 'actie-doel',
          key: 'doel',
          label: 'Nummer van de andere casus',
          description: 'Bijvoorbeeld C-twente-2026-000123.',
          validate: { required: true, maxLength: 60 },
        },
        tekst('reden', 'Waarom gaat het om dezelfde situatie?'),
      ),
    verzoek: (gegevens) => gegevens,
    gedaan: 'De casussen zijn samengevoegd.',
  },
  {
    id: 'afschermen',
    pad: 'afschermingen',
    knop: 'Casus afschermen',
    uitleg:
      'Alleen u en de gekozen collega\'s zien de casus dan nog en doen haar taken. De rest van uw groep ziet haar niet meer. Alleen wie eigenaar van de casus is, kan haar afschermen. Is zij al afgeschermd, dan kiest u hier opnieuw wie haar ziet.',
    keuzes: 'collegas',
    schema: ({ collegas }) =>
      formulier(
        'afschermen',
        {
          ...keuze('gebruikers', 'Wie mogen de casus zien, behalve u?', collegas.map(({ id, naam }): [string, string] => [id, naam]), 'checklist'),
          validate: {},
        },
        tekst('reden', 'Waarom is dat nodig?'),
      ),
    begin: ({ collegas }) => ({ gebruikers: collegas.filter(({ genoemd }) => genoemd).map(({ id }) => id) }),
    verzoek: ({ gebruikers, reden }) => ({ gebruikers: gebruikers ?? [], reden }),
    gedaan: 'De casus is afgeschermd.',
  },
  {
    id: 'openstellen',
    pad: 'openstellingen',
    knop: 'Afscherming opheffen',
    uitleg: 'De groepen die bij de casus betrokken zijn, zien haar daarna weer. De open taken gaan terug naar de groepen.',
    schema: () => formulier('openstellen', tekst('reden', 'Waarom hoeft de casus niet meer afgeschermd te zijn?')),
    verzoek: (gegevens) => gegevens,
    gedaan: 'De afscherming is opgeheven.',
  },
  {
    id: 'conflict',
    pad: 'belangenconflicten',
    knop: 'Ik ken iemand in deze casus',
    uitleg: 'U ziet de casus daarna niet meer en krijgt er geen taken van. Uw open taken komen vrij voor een collega. Uw team leest dat u niet meedoet, en niet waarom.',
    schema: () =>
      formulier('conflict', { type: 'checkbox', id: 'actie-zeker', key: 'zeker', label: 'Ik doe niet meer mee aan deze casus', validate: { required: true } }),
    verzoek: () => ({}),
    gedaan: 'U doet niet meer mee aan deze casus. Vertel het uw collega, als die uw werk overneemt.',
  },
  {
    id: 'conflict-collega',
    pad: 'belangenconflicten',
    knop: 'Een collega kent iemand in deze casus',
    uitleg: 'Uw collega ziet de casus daarna niet meer en krijgt er geen taken van. Open taken van uw collega komen vrij. Het team leest wie niet meedoet, en niet waarom.',
    keuzes: 'collegas',
    schema: ({ collegas }) => formulier('conflict-collega', collega('Wie doet niet mee?', collegas.filter(({ belangenconflict }) => !belangenconflict))),
    verzoek: (gegevens) => gegevens,
    gedaan: 'Uw collega doet niet meer mee aan deze casus.',
  },
  {
    id: 'conflict-opheffen',
    pad: 'conflictopheffingen',
    knop: 'Een collega doet weer mee',
    uitleg: 'Alleen als het een vergissing was, of als het niet meer speelt.',
    keuzes: 'collegas',
    schema: ({ collegas }) =>
      formulier(
        'conflict-opheffen',
        collega('Wie doet weer mee?', collegas.filter(({ belangenconflict }) => belangenconflict)),
        tekst('reden', 'Waarom kan dat?'),
      ),
    verzoek: (gegevens) => gegevens,
    gedaan: 'Uw collega doet weer mee aan deze casus.',
  },
  {
    id: 'tabelversie-houden',
    pad: 'tabelversies',
    knop: 'Versie van een beslistabel houden',
    uitleg: 'Verandert een beslistabel, dan geldt de nieuwe versie ook voor deze casus. Kies hier een tabel waarvan de versie die over deze casus besliste, blijft gelden.',
    opPagina: true,
    keuzes: 'tabelversies',
    schema: ({ tabelversies }) =>
      formulier('tabelversie-houden', welkeTabel('Welke versie blijft gelden?', tabelversies.filter(({ gehouden }) => !gehouden)), tekst('reden', 'Waarom?')),
    verzoek: (gegevens) => ({ ...gegevens, houden: true }),
    gedaan: 'Deze versie blijft gelden voor deze casus.',
  },
  {
    id: 'tabelversie-loslaten',
    pad: 'tabelversies',
    knop: 'Weer de nieuwste beslistabel volgen',
    uitleg: 'Vanaf nu geldt voor deze casus weer de nieuwste versie van de tabel. Wat al is besloten, verandert niet.',
    opPagina: true,
    keuzes: 'tabelversies',
    schema: ({ tabelversies }) =>
      formulier('tabelversie-loslaten', welkeTabel('Welke tabel?', tabelversies.filter(({ gehouden }) => gehouden)), tekst('reden', 'Waarom?')),
    verzoek: (gegevens) => ({ ...gegevens, houden: false }),
    gedaan: 'Voor deze casus geldt weer de nieuwste versie.',
  },
];
