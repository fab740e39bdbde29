import * as meldingen from './meldingen';
import { MAXIMUM_RIJEN, minimumRijen, naamVanRij, type Component, type Regels } from './schema';

/** What a date field holds while only a part of it is filled in. */
export const HALVE_DATUM = 'onvolledig';

const EMAIL =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$/;
const DATUM = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIJDSTIP = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?Z$/;

/**
 * Judges the value of one field as the server does: the same rules in the same order, the first that fails gives the
 * message.
 */
export function toets(veld: Component, waarde: unknown): string | undefined {
  if (veld.readonly) return undefined;
  const regels = veld.validate ?? {};
  switch (veld.type) {
    case 'textfield':
      return toetsTekst(regels, waarde, false);
    case 'textarea':
      return toetsTekst(regels, waarde, true);
    case 'number':
      return toetsGetal(regels, waarde, veld.decimalDigits ?? 0);
    case 'select':
    case 'radio':
      return toetsKeuze(veld, waarde);
    case 'checklist':
      return regels.required && !(Array.isArray(waarde) && waarde.length > 0) ? meldingen.MEERKEUZE_VERPLICHT : undefined;
    case 'checkbox':
      return regels.required && waarde !== true ? meldingen.VINKJE_VERPLICHT : undefined;
    case 'datetime':
      return toetsDatum(regels, waarde, veld.subtype === 'datetime');
    case 'dynamiclist':
      return toetsLijst(veld, waarde);
    default:
      return undefined;
  }
}

function toetsTekst(regels: Regels, waarde: unknown, meerregelig: boolean): string | undefined {
  const tekst = String(waarde ?? '').trim().replace(/\r\n?/g, '\n');
  if (tekst === '') return regels.required ? meldingen.VERPLICHT : undefined;
  const inhoud = meerregelig ? tekst.replace(/[\n\t]/g, '') : tekst;
  if (/[\p{Cc}\p{Cs}]/u.test(inhoud)) return meldingen.VERBODEN_TEKENS;
  if (regels.minLength !== undefined && tekst.length < regels.minLength) return meldingen.teKort(regels.minLength);
  if (regels.maxLength !== undefined && tekst.length > regels.maxLength) return meldingen.teLang(regels.maxLength);
  if (regels.pattern && !new RegExp(regels.pattern).test(tekst)) return regels.patternErrorMessage;
  if (regels.validationType === 'email' && !EMAIL.test(tekst)) return meldingen.GEEN_EMAIL;
  return undefined;
}

function toetsGetal(regels: Regels, waarde: unknown, decimalen: number): string | undefined {
  if (waarde === null || waarde === undefined || waarde === '') return regels.required ? meldingen.VERPLICHT : undefined;
  if (typeof waarde !== 'number' || !Number.isFinite(waarde)) return meldingen.GEEN_GETAL;
  if (regels.min !== undefined && waarde < regels.min) return meldingen.teLaag(regels.min);
  if (regels.max !== undefined && waarde > regels.max) return meldingen.teHoog(regels.max);
  if (aantalDecimalen(waarde) > decimalen) {
    return decimalen === 0 ? meldingen.GEEN_HEEL_GETAL : meldingen.teVeelDecimalen(decimalen);
  }
  return undefined;
}

/** The digits after the point, also of a number that JavaScript writes with an exponent. */
function aantalDecimalen(waarde: number): number {
  const [cijfers = '', exponent = '0'] = String(waarde).split('e');
  return Math.max(0, (cijfers.split('.')[1]?.length ?? 0) - Number(exponent));
}

function toetsKeuze(veld: Component, waarde: unknown): string | undefined {
  if (waarde === null || waarde === undefined || waarde === '') {
    return veld.validate?.required ? meldingen.KEUZE_VERPLICHT : undefined;
  }
  return veld.values?.some((antwoord) => antwoord.value === waarde) ? undefined : meldingen.ONBEKENDE_KEUZE;
}

function toetsDatum(regels: Regels, waarde: unknown, metTijd: boolean): string | undefined {
  if (waarde === null || waarde === undefined || waarde === '') return regels.required ? meldingen.VERPLICHT : undefined;
  const delen = (metTijd ? TIJDSTIP : DATUM).exec(String(waarde))?.slice(1).map((deel) => Number(deel ?? 0));
  return delen && bestaat(delen) ? undefined : metTijd ? meldingen.GEEN_DATUM_EN_TIJD : meldingen.GEEN_DATUM;
}

function bestaat([jaar = 0, maand = 0, dag = 0, uur = 0, minuut = 0, seconde = 0]: number[]): boolean {
  if (jaar < 1900 || jaar > 2100 || uur > 23 || minuut > 59 || seconde > 59) return false;
  const datum = new Date(Date.UTC(jaar, maand - 1, dag));
  return datum.getUTCMonth() === maand - 1 && datum.getUTCDate() === dag;
}

function toetsLijst(lijst: Component, waarde: unknown): string | undefined {
  const aantal = Array.isArray(waarde) ? waarde.length : 0;
  if (aantal < minimumRijen(lijst)) return meldingen.teWeinigRijen(naamVanRij(lijst));
  return aantal > MAXIMUM_RIJEN ? meldingen.teVeelRijen(MAXIMUM_RIJEN) : undefined;
}
