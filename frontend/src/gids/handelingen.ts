import type { Component, Gegevens, Schema } from '../formulier/schema';
import type { Convenant, Gids, Houder, Opdracht, Partner, Plek } from './dienst';

/** Something that the beheerder does in a dialog. */
export interface Handeling {
  titel: string;
  uitleg: string;
  knop: string;
  schema: Schema;
  begin: Gegevens;
  opdracht(gegevens: Gegevens): Opdracht;
  gedaan: string;
}

export const veld = (key: string, label: string, verplicht = false, extra: Partial<Component> = {}): Component => ({
  type: 'textfield',
  id: `gids-${key}`,
  key,
  label,
  validate: { ...(verplicht ? { required: true } : {}), maxLength: 200 },
  ...extra,
});

export const keuze = (key: string, label: string, keuzes: Record<string, string>, verplicht = true, extra: Partial<Component> = {}): Component => ({
  type: 'select',
  id: `gids-${key}`,
  key,
  label,
  values: Object.entries(keuzes).map(([value, tekst]) => ({ value, label: tekst })),
  validate: verplicht ? { required: true } : {},
  ...extra,
});

export const datum = (key: string, label: string, verplicht = false, extra: Partial<Component> = {}): Component => ({
  type: 'datetime',
  id: `gids-${key}`,
  key,
  subtype: 'date',
  dateLabel: label,
  validate: verplicht ? { required: true } : {},
  ...extra,
});

export const formulier = (id: string, ...components: Component[]): Schema => ({ type: 'default', id, components });

/** A choice for nobody: a list that was chosen from cannot be made empty again. */
const NIEMAND = '-';

/** What was left open is not sent. */
export const ingevuld = (gegevens: Gegevens): Gegevens =>
  Object.fromEntries(Object.entries(gegevens).filter(([, waarde]) => waarde !== null && waarde !== undefined && waarde !== '' && waarde !== NIEMAND));

export const KANALEN: Record<string, string> = {
  TAKENLIJST: 'Eigen takenlijst',
  API: 'Koppeling',
  E_MAIL: 'E-mail zonder persoonsgegevens',
  TELEFOON: 'Telefoon',
};

const ONTVANGERS: Record<string, string> = {
  GROEP: 'Een eigen groep van de partner',
  ROL: 'Een rol van de regio',
  TAFEL: 'De voorzitter van een tafel',
  GEEN: 'Niemand: de partner wordt gebeld',
};

const URENUITLEG = 'Schrijf: 24 uur per dag, Kantoortijd, of dagen en tijden zoals ma-vr 09:00-17:00; za 10:00-14:00.';

function partnervelden({ keuzes }: Gids): Component[] {
  return [
    veld('naam', 'Naam', true),
    keuze('kanaal', 'Hoe bereikt een verwijzing de partner?', KANALEN),
    keuze('ontvanger', 'Wie krijgt de verwijzing?', ONTVANGERS),
    keuze('rol', 'Welke rol?', keuzes.rollen, true, { conditional: { hide: '=ontvanger != "ROL"' } }),
    keuze('tafel', 'Welke tafel?', keuzes.tafels, true, { conditional: { hide: '=ontvanger != "TAFEL"' } }),
    veld('uren', 'Bereikbaar', true, { description: URENUITLEG }),
    veld('mail', 'E-mailadres van de functie', false, { description: 'Nooit van een persoon: daar gaan berichten zonder inhoud heen.' }),
    veld('contactNaam', 'Vaste contactpersoon'),
    veld('contactTelefoon', 'Telefoonnummer van de contactpersoon'),
    veld('contactMail', 'E-mailadres van de contactpersoon'),
    veld('vervangerNaam', 'Vervanger'),
    veld('vervangerTelefoon', 'Telefoonnummer van de vervanger'),
    veld('vervangerMail', 'E-mailadres van de vervanger'),
    veld('noodNaam', '24 uur per dag bereikbaar'),
    veld('noodTelefoon', '24-uursnummer'),
    veld('webhook', 'Adres van de koppeling', false, { conditional: { hide: '=kanaal != "API"' } }),
    veld('webhookGeheim', 'Naam van het geheim in de instellingen', false, { conditional: { hide: '=kanaal != "API"' } }),
  ];
}

export const nieuwePartner = (gids: Gids): Handeling => ({
  titel: 'Partner toevoegen',
  uitleg: 'De partner is meteen te kiezen bij een verwijzing.',
  knop: 'Toevoegen',
  schema: formulier('partner-nieuw', keuze('code', 'Welke partner?', gids.keuzes.nieuwePartners), ...partnervelden(gids)),
  begin: { uren: 'Kantoortijd' },
  opdracht: (gegevens) => ({ methode: 'POST', pad: '/partners', inhoud: ingevuld(gegevens) }),
  gedaan: 'De partner staat in de gids.',
});

export const wijzigPartner = (gids: Gids, partner: Partner): Handeling => ({
  titel: `${partner.naam} wijzigen`,
  uitleg: 'Wat u wijzigt, geldt meteen: voor nieuwe verwijzingen, en voor wie de partner nu wil bereiken.',
  knop: 'Opslaan',
  schema: formulier('partner', ...partnervelden(gids), {
    type: 'checkbox',
    id: 'gids-inGebruik',
    key: 'inGebruik',
    label: 'De regio werkt met deze partner',
  }),
  begin: { ...partner },
  opdracht: (gegevens) => ({ methode: 'PUT', pad: `/partners/${partner.code}`, inhoud: { ...ingevuld(gegevens), versie: partner.versie } }),
  gedaan: `${partner.naam} is gewijzigd.`,
});

const convenantvelden = [
  veld('naam', 'Naam van het convenant', true),
  datum('van', 'Eerste dag', false, { description: 'Laat leeg als het al langer geldt.' }),
  datum('tot', 'Laatste dag', false, { description: 'Laat leeg als er geen einddatum is.' }),
];

export const nieuwConvenant = (gids: Gids): Handeling => ({
  titel: 'Convenant toevoegen',
  uitleg: 'Zolang het convenant geldt, mag informatie naar de partner die daarvan afhangt. Daarna gaat zij zonder namen.',
  knop: 'Toevoegen',
  schema: formulier(
    'convenant-nieuw',
    keuze('partner', 'Van welke partner?', Object.fromEntries(gids.partners.map(({ code, naam }) => [code, naam]))),
    ...convenantvelden,
  ),
  begin: {},
  opdracht: (gegevens) => ({ methode: 'POST', pad: '/convenanten', inhoud: ingevuld(gegevens) }),
  gedaan: 'Het convenant staat in de gids.',
});

export const wijzigConvenant = (convenant: Convenant): Handeling => ({
  titel: 'Convenant wijzigen',
  uitleg: 'Is het convenant verlengd? Zet er dan de nieuwe laatste dag bij.',
  knop: 'Opslaan',
  schema: formulier('convenant', ...convenantvelden),
  begin: { ...convenant },
  opdracht: (gegevens) => ({ methode: 'PUT', pad: `/convenanten/${convenant.id}`, inhoud: { ...ingevuld(gegevens), versie: convenant.versie } }),
  gedaan: 'Het convenant is gewijzigd.',
});

export const verwijderConvenant = ({ id, naam, versie }: Convenant): Handeling => ({
  titel: 'Convenant verwijderen',
  uitleg: `Verwijder ${naam} alleen als het een vergissing was. Is het afgelopen? Zet er dan een laatste dag bij.`,
  knop: 'Verwijderen',
  schema: formulier('convenant-weg'),
  begin: {},
  opdracht: () => ({ methode: 'DELETE', pad: `/convenanten/${id}?versie=${versie}` }),
  gedaan: 'Het convenant is verwijderd. In de geschiedenis ziet u nog wat er stond.',
});

const bereik = (wie: string, voorvoegsel = ''): Component[] => {
  const sleutel = (naam: string) => (voorvoegsel ? `${voorvoegsel}${naam[0]!.toUpperCase()}${naam.slice(1)}` : naam);
  return [
    veld(sleutel('mail'), `E-mailadres voor alarm aan ${wie}`, false, { description: 'Leeg: het adres van het account.' }),
    veld(sleutel('mobiel'), `Mobiel nummer voor alarm aan ${wie}`),
  ];
};

function houdervelden({ keuzes }: Gids): Component[] {
  return [
    ...bereik('deze collega'),
    keuze('vervanger', 'Wie vervangt deze collega?', { [NIEMAND]: 'Niemand', ...keuzes.accounts }, false),
    ...bereik('de vervanger', 'vervanger'),
    datum('van', 'Eerste dag', true),
    datum('tot', 'Laatste dag', false, { description: 'Laat leeg als er geen einddatum is.' }),
  ];
}

export const nieuweHouder = (gids: Gids, plek: Plek, vandaag: string): Handeling => ({
  titel: `${plek.naam}: collega toevoegen`,
  uitleg: 'Vanaf de eerste dag hoort de collega bij de groep van deze rol, en de vervanger ook.',
  knop: 'Toevoegen',
  schema: formulier('houder-nieuw', keuze('gebruiker', 'Wie krijgt deze rol?', gids.keuzes.accounts), ...houdervelden(gids)),
  begin: { van: vandaag, vervanger: NIEMAND },
  opdracht: (gegevens) => ({
    methode: 'POST',
    pad: '/rolhouders',
    inhoud: { ...ingevuld(gegevens), rol: plek.rol, ...(plek.gemeente ? { gemeente: plek.gemeente } : {}) },
  }),
  gedaan: `${plek.naam} is bijgewerkt.`,
});

export const wijzigHouder = (gids: Gids, plek: Plek, houder: Houder): Handeling => ({
  titel: `${plek.naam}: ${gids.keuzes.accounts[houder.gebruiker] ?? houder.gebruiker}`,
  uitleg: 'Een laatste dag in de toekomst? Dan krijgt u op tijd bericht.',
  knop: 'Opslaan',
  schema: formulier('houder', ...houdervelden(gids)),
  begin: { ...houder, vervanger: houder.vervanger ?? NIEMAND },
  opdracht: (gegevens) => ({
    methode: 'PUT',
    pad: `/rolhouders/${houder.id}`,
    inhoud: { ...ingevuld(gegevens), gebruiker: houder.gebruiker, versie: houder.versie },
  }),
  gedaan: `${plek.naam} is bijgewerkt.`,
});

/** What somebody who leaves would leave behind; `collegas`: who else can do it, by user id. */
export interface Achterblijvend {
  taken: number;
  collegas: string[];
}

export const beeindigHouder = (gids: Gids, plek: Plek, houder: Houder, { taken, collegas }: Achterblijvend, vandaag: string): Handeling => {
  const naam = (wie: string) => gids.keuzes.accounts[wie] ?? wie;
  return {
    titel: `${plek.naam}: ${naam(houder.gebruiker)} beëindigen`,
    uitleg: `${naam(houder.gebruiker)} heeft nu ${taken === 0 ? 'geen open taken' : taken === 1 ? '1 open taak' : `${taken} open taken`} in deze rol. Is de laatste dag vandaag of eerder, dan eindigt de rol meteen. Anders in de nacht na de laatste dag.`,
    knop: 'Beëindigen',
    schema: formulier(
      'einde',
      datum('laatsteDag', 'Laatste dag', true),
      keuze('overdracht', 'Wie krijgt de open taken?', {
        GROEP: 'De groep: een collega pakt ze op',
        ...(collegas.length > 0 ? { COLLEGA: 'Een collega met dezelfde rol' } : {}),
      }),
      keuze('collega', 'Welke collega?', Object.fromEntries(collegas.map((wie) => [wie, naam(wie)])), true, {
        conditional: { hide: '=overdracht != "COLLEGA"' },
      }),
    ),
    begin: { laatsteDag: vandaag },
    opdracht: (gegevens) => ({ methode: 'POST', pad: `/rolhouders/${houder.id}/beeindiging`, inhoud: { ...ingevuld(gegevens), versie: houder.versie } }),
    gedaan: `${naam(houder.gebruiker)} heeft de rol niet meer, of straks niet meer. De open taken zijn geregeld.`,
  };
};

export const nieuweDienst = (gids: Gids, rol: string): Handeling => ({
  titel: `Dienst toevoegen: ${gids.keuzes.piketrollen[rol] ?? rol}`,
  uitleg: 'Een dienst begint en eindigt op een heel uur. Wie dienst heeft, krijgt het alarm bij acuut gevaar.',
  knop: 'Toevoegen',
  schema: formulier(
    'dienst',
    keuze('gebruiker', 'Wie heeft dienst?', gids.keuzes.accounts),
    veld('mobiel', 'Mobiel nummer voor alarm', false, { description: 'Bijvoorbeeld van de diensttelefoon.' }),
    veld('mail', 'E-mailadres voor alarm', false, { description: 'Leeg: het adres van het account.' }),
    datum('van', 'Vanaf', true, { subtype: 'datetime' }),
    datum('tot', 'Tot', true, { subtype: 'datetime' }),
  ),
  begin: {},
  opdracht: (gegevens) => ({
    methode: 'POST',
    pad: '/piketdiensten',
    inhoud: { ...ingevuld(gegevens), rol, van: moment(gegevens['van']), tot: moment(gegevens['tot']) },
  }),
  gedaan: 'De dienst staat in het rooster.',
});

export const verwijderDienst = (id: string, versie: number, wie: string): Handeling => ({
  titel: 'Dienst verwijderen',
  uitleg: `${wie} heeft dan geen dienst meer. Een alarm gaat in die tijd naar wie de rol heeft.`,
  knop: 'Verwijderen',
  schema: formulier('dienst-weg'),
  begin: {},
  opdracht: () => ({ methode: 'DELETE', pad: `/piketdiensten/${id}?versie=${versie}` }),
  gedaan: 'De dienst is verwijderd.',
});

export const moment = (waarde: unknown) => new Date(String(waarde)).toISOString();
