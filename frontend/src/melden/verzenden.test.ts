import { afterEach, expect, test, vi } from 'vitest';
import { meldingUit } from './melding';
import { uitkomstVan, Verzending } from './verzenden';

const melding = meldingUit([]);

afterEach(() => vi.unstubAllGlobals());

function serverDie(...antwoorden: (() => Response)[]) {
  const sleutels: string[] = [];
  vi.stubGlobal('fetch', async (_: string, verzoek: RequestInit) => {
    sleutels.push(new Headers(verzoek.headers).get('Idempotency-Key') ?? '');
    return (antwoorden.shift() as () => Response)();
  });
  return sleutels;
}

const antwoord = (status: number, inhoud: unknown) => () => Response.json(inhoud, { status });
const verbindingWeg = () => {
  throw new TypeError('network');
};
const ontvangst = { nummer: 'M-twente-2025-1', gevaarniveau: 'GEEN' };

test('keeps its key while the outcome is uncertain, so that nothing is stored twice', async () => {
  const sleutels = serverDie(verbindingWeg, antwoord(503, {}), antwoord(409, {}), antwoord(201, ontvangst));
  const verzending = new Verzending();
  for (const soort of ['onzeker', 'onzeker', 'onzeker', 'ontvangen']) {
    expect(await verzending.verstuur(melding)).toMatchObject({ soort });
  }
  expect(new Set(sleutels).size).toBe(1);
});

test('takes a new key after a refusal, because the corrected form is another request', async () => {
  const fouten = [{ veld: 'gemeente', melding: 'Kies een gemeente.' }];
  const sleutels = serverDie(antwoord(422, { fouten }), antwoord(201, ontvangst));
  const verzending = new Verzending();
  expect(await verzending.verstuur(melding)).toEqual({ soort: 'fouten', fouten });
  await verzending.verstuur(melding);
  expect(new Set(sleutels).size).toBe(2);
});

test('keeps its key when the reporter has to log in again', async () => {
  const sleutels = serverDie(antwoord(401, {}), antwoord(201, ontvangst));
  const verzending = new Verzending();
  expect(await verzending.verstuur(melding)).toEqual({ soort: 'uitgelogd' });
  await verzending.verstuur(melding);
  expect(new Set(sleutels).size).toBe(1);
});

test('does not call a strange answer a success', () => {
  expect(uitkomstVan(200, undefined)).toEqual({ soort: 'onzeker' });
});

test('says why the server refused, also without a list of faults', () => {
  expect(uitkomstVan(422, { detail: 'Deze sleutel is al gebruikt.' })).toEqual({
    soort: 'geweigerd',
    uitleg: 'Deze sleutel is al gebruikt.',
  });
  expect(uitkomstVan(413, undefined)).toMatchObject({
    soort: 'geweigerd',
    uitleg: expect.stringContaining('te groot'),
  });
});
