import { HALVE_DATUM } from './toets';

/** What stands in the text boxes of a date field. */
export interface Invoer {
  datum: string;
  tijd: string;
}

const LEEG: Invoer = { datum: '', tijd: '' };
const DATUM = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/;
const TIJD = /^(\d{1,2})[:.](\d{2})$/;

const cijfers = (getal: number | string, aantal = 2) => String(getal).padStart(aantal, '0');

/**
 * The value for what was typed: an ISO date, or a moment in UTC; null when nothing was typed. What is incomplete or no
 * date becomes {@link HALVE_DATUM}, which browser and server both refuse, so that it cannot get lost.
 */
export function leesInvoer({ datum, tijd }: Invoer, metTijd: boolean): string | null {
  if (datum.trim() === '' && tijd.trim() === '') return null;
  const [, dag, maand, jaar] = (DATUM.exec(datum.trim()) ?? []).map(Number);
  if (dag === undefined || maand === undefined || jaar === undefined) return HALVE_DATUM;
  if (!metTijd) return `${cijfers(jaar, 4)}-${cijfers(maand)}-${cijfers(dag)}`;
  const [, uur, minuut] = (TIJD.exec(tijd.trim()) ?? []).map(Number);
  if (uur === undefined || minuut === undefined) return HALVE_DATUM;
  const moment = new Date(jaar, maand - 1, dag, uur, minuut);
  // Date rolls 30 February over to March, and takes the year 26 for 1926; that is not what was meant.
  const zelfdeDag = moment.getFullYear() === jaar && moment.getMonth() === maand - 1 && moment.getDate() === dag;
  const klopt = zelfdeDag && uur < 24 && minuut < 60;
  return klopt ? inUtc(moment) : HALVE_DATUM;
}

export function toonInvoer(waarde: unknown, metTijd: boolean): Invoer {
  if (typeof waarde !== 'string') return LEEG;
  if (!metTijd) {
    const [, jaar, maand, dag] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(waarde) ?? [];
    return jaar ? { datum: `${dag}-${maand}-${jaar}`, tijd: '' } : LEEG;
  }
  const moment = new Date(waarde);
  return Number.isNaN(moment.getTime()) ? LEEG : alsInvoer(moment);
}

export function nu(): Invoer {
  return alsInvoer(new Date());
}

function alsInvoer(moment: Date): Invoer {
  return {
    datum: `${cijfers(moment.getDate())}-${cijfers(moment.getMonth() + 1)}-${moment.getFullYear()}`,
    tijd: `${cijfers(moment.getHours())}:${cijfers(moment.getMinutes())}`,
  };
}

function inUtc(moment: Date): string {
  return moment.toISOString().replace(/:\d{2}\.\d{3}Z$/, 'Z');
}
