import { probleemUit } from '../melden/fouten';

export type Antwoord<T> =
  | { soort: 'goed'; inhoud: T }
  | { soort: 'fouten'; velden: string[] }
  | { soort: 'onbekend' }
  | { soort: 'afgerond' }
  | { soort: 'teVaak' }
  | { soort: 'onzeker' };

const GEDULD_MS = 30_000;

/** Sends, without a cookie to or fro, and keeps nothing. */
export async function stuur<T>(pad: string, verzoek: unknown, sleutel?: string): Promise<Antwoord<T>> {
  try {
    const antwoord = await fetch(`/api/v1/openbaar/meldingen${pad}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json', ...(sleutel && { 'Idempotency-Key': sleutel }) },
      body: JSON.stringify(verzoek),
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal: AbortSignal.timeout(GEDULD_MS),
    });
    const inhoud: unknown = antwoord.headers.get('Content-Type')?.includes('json') ? await antwoord.json() : undefined;
    return uitkomst<T>(antwoord.status, inhoud);
  } catch {
    return { soort: 'onzeker' };
  }
}

export function uitkomst<T>(status: number, inhoud: unknown): Antwoord<T> {
  if (status === 200 || status === 201 || status === 204) return { soort: 'goed', inhoud: inhoud as T };
  if (status === 404) return { soort: 'onbekend' };
  if (status === 429) return { soort: 'teVaak' };
  if (status === 409) return { soort: 'afgerond' };
  // It may have been stored.
  if (status >= 500) return { soort: 'onzeker' };
  if (status === 413) return { soort: 'fouten', velden: ['omschrijving'] };
  return { soort: 'fouten', velden: probleemUit(inhoud).fouten.map(({ veld }) => veld) };
}
