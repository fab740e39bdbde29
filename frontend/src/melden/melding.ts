import { BUITEN_REGIO, ONBEKEND } from './keuzelijsten';

/** The body of `POST /api/v1/meldingen`. What was left empty is absent. */
export interface Melding {
  gevaar: Record<(typeof GEVAARVRAGEN)[number], string>;
  regio?: string | undefined;
  gemeente?: string | undefined;
  gemeenteNaam?: string | undefined;
  meldersoort?: string | undefined;
  omschrijving?: string | undefined;
  vormen: string[];
  signalen?: string[] | undefined;
  slachtoffers?: Rij[] | undefined;
  vermoedelijkePlegers?: Rij[] | undefined;
  locaties?: Rij[] | undefined;
  kenmerken?: Rij[] | undefined;
  risicogroepen?: string[] | undefined;
  sector?: string | undefined;
  melder: {
    naam?: string | undefined;
    organisatie?: string | undefined;
    functie?: string | undefined;
    telefoon?: string | undefined;
    email?: string | undefined;
    anoniem: boolean;
    afgeschermd: boolean;
    bronvermeldingToegestaan: boolean;
    veiligContact: string;
  };
}

export type Rij = Record<string, string>;

export const GEVAARVRAGEN = [
  'levensbedreigend',
  'fysiekGevaarDreigt',
  'veiligheidKomendeDagenGeborgd',
  'directeBeschermingNodig',
] as const;

/** What a form holds: fields are named by their path in the request, such as `slachtoffers[0].naam`. */
export type Invoer = Iterable<[string, FormDataEntryValue]>;

class Ingevuld {
  private readonly velden: [string, string][] = [];

  constructor(invoer: Invoer) {
    for (const [pad, waarde] of invoer) {
      if (typeof waarde === 'string') this.velden.push([pad, waarde.trim()]);
    }
  }

  tekst(pad: string): string | undefined {
    return this.velden.find(([naam]) => naam === pad)?.[1] || undefined;
  }

  aangekruist(pad: string): boolean {
    return this.tekst(pad) !== undefined;
  }

  codes(pad: string): string[] {
    return [...new Set(this.velden.filter(([naam, code]) => naam === pad && code).map(([, code]) => code))];
  }

  /** An empty row stays in its place: a fault that names row 2 must find row 2 on the screen. */
  rijen(lijst: string): Rij[] {
    const rijen: Rij[] = [];
    for (const [naam, waarde] of this.velden) {
      const treffer = /^(\w+)\[(\d+)\]\.(\w+)$/.exec(naam);
      if (treffer?.[1] !== lijst) continue;
      const rij = (rijen[Number(treffer[2])] ??= {});
      if (waarde) rij[treffer[3] as string] = waarde;
    }
    return rijen;
  }
}

export function meldingUit(invoer: Invoer): Melding {
  const ingevuld = new Ingevuld(invoer);
  const gemeente = ingevuld.tekst('gemeente');
  return {
    gevaar: Object.fromEntries(
      GEVAARVRAGEN.map((vraag) => [vraag, ingevuld.tekst(`gevaar.${vraag}`) ?? ONBEKEND]),
    ) as Melding['gevaar'],
    regio: ingevuld.tekst('regio'),
    gemeente,
    gemeenteNaam: gemeente === BUITEN_REGIO ? ingevuld.tekst('gemeenteNaam') : undefined,
    meldersoort: ingevuld.tekst('meldersoort'),
    omschrijving: ingevuld.tekst('omschrijving'),
    vormen: niets(ingevuld.codes('vormen')) ?? [ONBEKEND],
    signalen: niets(ingevuld.codes('signalen')),
    slachtoffers: niets(ingevuld.rijen('slachtoffers')),
    vermoedelijkePlegers: niets(ingevuld.rijen('vermoedelijkePlegers')),
    locaties: niets(ingevuld.rijen('locaties')),
    kenmerken: niets(ingevuld.rijen('kenmerken')),
    risicogroepen: niets(ingevuld.codes('risicogroepen')),
    sector: ingevuld.tekst('sector'),
    melder: {
      naam: ingevuld.tekst('melder.naam'),
      organisatie: ingevuld.tekst('melder.organisatie'),
      functie: ingevuld.tekst('melder.functie'),
      telefoon: ingevuld.tekst('melder.telefoon'),
      email: ingevuld.tekst('melder.email'),
      anoniem: ingevuld.aangekruist('melder.anoniem'),
      afgeschermd: ingevuld.aangekruist('melder.afgeschermd'),
      bronvermeldingToegestaan: ingevuld.aangekruist('melder.bronvermeldingToegestaan'),
      veiligContact: ingevuld.tekst('melder.veiligContact') ?? ONBEKEND,
    },
  };
}

function niets<T>(lijst: T[]): T[] | undefined {
  return lijst.length > 0 ? lijst : undefined;
}
