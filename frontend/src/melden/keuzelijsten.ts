/** The choices of the form, as `GET /api/v1/meldformulier` gives them. */
export interface Keuze {
  code: string;
  tekst: string;
}

export interface Signaal extends Keuze {
  vorm?: string | null;
}

export interface Regio {
  code: string;
  naam: string;
  gemeenten: string[];
  /** The list of this region; what it hides is not in it. */
  signalen?: Signaal[];
  /** What the page says in this region, by the key at its place. */
  teksten?: Record<string, string>;
}

export interface Keuzelijsten {
  regios: Regio[];
  meldersoorten: Keuze[];
  vormen: Keuze[];
  signalen: Signaal[];
  leeftijdscategorieen: Keuze[];
  geslachten: Keuze[];
  nationaliteitsgroepen: Keuze[];
  verblijf: Keuze[];
  locatierollen: Keuze[];
  kenmerksoorten: Keuze[];
  risicogroepen: Keuze[];
  sectoren: Keuze[];
}

export const ONBEKEND = 'ONBEKEND';
export const BUITEN_REGIO = 'BUITEN_REGIO';

export const JA_NEE_ONBEKEND: Keuze[] = [
  { code: 'JA', tekst: 'Ja' },
  { code: 'NEE', tekst: 'Nee' },
  { code: ONBEKEND, tekst: 'Weet ik niet' },
];

export async function haalKeuzelijsten(): Promise<Keuzelijsten> {
  const antwoord = await fetch('/api/v1/meldformulier', { headers: { Accept: 'application/json' } });
  if (!antwoord.ok) throw new Error(`meldformulier: ${antwoord.status}`);
  return (await antwoord.json()) as Keuzelijsten;
}

export function gemeentekeuzes(regio: Regio | undefined): Keuze[] {
  return [
    ...(regio?.gemeenten ?? []).map((naam) => ({ code: naam, tekst: naam })),
    { code: BUITEN_REGIO, tekst: 'Buiten de regio' },
    { code: ONBEKEND, tekst: 'Onbekend' },
  ];
}

export interface Signaalgroep {
  naam: string;
  signalen: Signaal[];
}

/** Groups in the order of the forms; what belongs to no form comes first, because it fits every situation. */
export function signaalgroepen({
  vormen,
  signalen,
}: Pick<Keuzelijsten, 'vormen' | 'signalen'>): Signaalgroep[] {
  const vormcodes = new Set(vormen.map((vorm) => vorm.code));
  const algemeen = signalen.filter(({ vorm }) => !vorm || vorm === ONBEKEND || !vormcodes.has(vorm));
  return [
    { naam: 'Algemeen', signalen: algemeen },
    ...vormen
      .filter((vorm) => vorm.code !== ONBEKEND)
      .map((vorm) => ({
        naam: vorm.tekst,
        signalen: signalen.filter((signaal) => signaal.vorm === vorm.code),
      })),
  ].filter((groep) => groep.signalen.length > 0);
}
