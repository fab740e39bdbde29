import { probleemUit, type Fout } from './fouten';
import type { Melding } from './melding';

/** What the server answers to an accepted report. */
export interface Ontvangst {
  nummer: string;
  volgcode?: string | null;
  gevaarniveau: string;
  advies?: string | null;
  terugkoppelingVoor?: string | null;
}

export type Uitkomst =
  | { soort: 'ontvangen'; ontvangst: Ontvangst }
  | { soort: 'fouten'; detail?: string; fouten: Fout[] }
  | { soort: 'geweigerd'; uitleg: string }
  | { soort: 'uitgelogd' }
  | { soort: 'onzeker' };

const GEDULD_MS = 30_000;

/**
 * Sends one filled form. The idempotency key stays the same until the server has clearly refused, so that a second
 * try after a broken connection never makes a second report.
 */
export class Verzending {
  private sleutel = crypto.randomUUID();

  async verstuur(melding: Melding): Promise<Uitkomst> {
    let antwoord: Response;
    let inhoud: unknown;
    try {
      antwoord = await fetch('/api/v1/meldingen', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Accept: 'application/json, application/problem+json',
          'Idempotency-Key': this.sleutel,
          'X-MELDROUTE-XSRF': cookie('MELDROUTE-XSRF') ?? '',
        },
        body: JSON.stringify(melding),
        redirect: 'manual',
        signal: AbortSignal.timeout(GEDULD_MS),
      });
      inhoud = antwoord.headers.get('Content-Type')?.includes('json') ? await antwoord.json() : undefined;
    } catch {
      return { soort: 'onzeker' };
    }
    const uitkomst = uitkomstVan(antwoord.type === 'opaqueredirect' ? 401 : antwoord.status, inhoud);
    if (uitkomst.soort === 'fouten' || uitkomst.soort === 'geweigerd') this.sleutel = crypto.randomUUID();
    return uitkomst;
  }
}

export function uitkomstVan(status: number, inhoud: unknown): Uitkomst {
  if (status === 201 || status === 200) {
    return isOntvangst(inhoud) ? { soort: 'ontvangen', ontvangst: inhoud } : { soort: 'onzeker' };
  }
  // 409: the same report is still being stored. 5xx: it may have been.
  if (status === 409 || status >= 500) return { soort: 'onzeker' };
  if (status === 401 || status === 403) return { soort: 'uitgelogd' };
  const { detail, fouten } = probleemUit(inhoud);
  if (fouten.length > 0) return { soort: 'fouten', ...(detail !== undefined && { detail }), fouten };
  return {
    soort: 'geweigerd',
    uitleg: detail ?? WEIGERING[status] ?? 'Controleer de melding en probeer het opnieuw.',
  };
}

const WEIGERING: Record<number, string> = {
  413: 'De melding is te groot. Maak de tekst korter en verstuur opnieuw.',
  429: 'Er zijn te veel meldingen kort na elkaar verstuurd. Wacht een minuut en verstuur opnieuw.',
};

function isOntvangst(inhoud: unknown): inhoud is Ontvangst {
  return typeof (inhoud as Ontvangst | undefined)?.nummer === 'string';
}

function cookie(naam: string): string | undefined {
  const deel = document.cookie.split('; ').find((stuk) => stuk.startsWith(`${naam}=`));
  return deel && decodeURIComponent(deel.slice(naam.length + 1));
}
