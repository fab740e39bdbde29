/** What a user reads about a fault: the same texts as Meldingen.java, kept equal by shared test cases. */
export const VERPLICHT = 'Vul dit veld in.';
export const KEUZE_VERPLICHT = 'Maak een keuze.';
export const MEERKEUZE_VERPLICHT = 'Kies minstens één antwoord.';
export const VINKJE_VERPLICHT = 'Zet hier een vinkje.';
export const GEEN_GETAL = 'Vul een getal in.';
export const GEEN_HEEL_GETAL = 'Vul een heel getal in.';
export const ONBEKENDE_KEUZE = 'Kies een van de antwoorden.';
export const GEEN_DATUM = 'Vul een geldige datum in.';
export const GEEN_DATUM_EN_TIJD = 'Vul een geldige datum en tijd in.';
export const GEEN_EMAIL = 'Vul een geldig e-mailadres in.';
export const VERBODEN_TEKENS = 'Haal de tekens weg die geen tekst zijn.';

export const teKort = (minimum: number) => `Gebruik minstens ${minimum} ${minimum === 1 ? 'teken' : 'tekens'}.`;
export const teLang = (maximum: number) => `Gebruik niet meer dan ${maximum} ${maximum === 1 ? 'teken' : 'tekens'}.`;
export const teLaag = (minimum: number) => `Vul een getal in van ${getal(minimum)} of hoger.`;
export const teHoog = (maximum: number) => `Vul een getal in van ${getal(maximum)} of lager.`;
export const teVeelDecimalen = (decimalen: number) =>
  `Gebruik niet meer dan ${decimalen} ${decimalen === 1 ? 'cijfer' : 'cijfers'} achter de komma.`;
export const teWeinigRijen = (rij: string) => `Voeg minstens één ${rij} toe.`;
export const teVeelRijen = (maximum: number) => `Voeg niet meer dan ${maximum} rijen toe.`;

const getal = (waarde: number) => String(waarde).replace('.', ',');
