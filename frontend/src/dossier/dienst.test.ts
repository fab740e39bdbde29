import { afterEach, expect, it, vi } from 'vitest';
import { proefcasus } from '../casus/proefcasus';
import { haalDossier } from './dienst';

type Antwoorden = Record<string, [status: number, inhoud: unknown]>;

function server(antwoorden: Antwoorden): string[] {
  const gevraagd: string[] = [];
  vi.stubGlobal('fetch', (adres: string) => {
    gevraagd.push(adres);
    const [status, inhoud] = antwoorden[adres.split('?')[0]!] ?? [500, {}];
    return Promise.resolve(new Response(JSON.stringify(inhoud), { status }));
  });
  return gevraagd;
}

afterEach(() => vi.unstubAllGlobals());

const inzage = (metInzage: boolean, casus: string | null = 'C-1') => ({ '/api/v1/taken/t': [200, { taak: { casus }, metInzage }] as [number, unknown] });

it('does not ask for the casus when the reader may only see the form', async () => {
  const gevraagd = server(inzage(false));
  expect(await haalDossier('t')).toMatchObject({ soort: 'uitleg', tekst: expect.stringContaining('alleen het formulier') });
  expect(gevraagd).toEqual(['/api/v1/taken/t']);
});

it('says in words why there is nothing to see', async () => {
  server({ '/api/v1/taken/t': [404, {}] });
  expect(await haalDossier('t')).toMatchObject({ tekst: expect.stringContaining('niet voor u') });
  server(inzage(true, null));
  expect(await haalDossier('t')).toMatchObject({ tekst: expect.stringContaining('niet over één casus') });
  server({ '/api/v1/taken/t': [401, {}] });
  expect(await haalDossier('t')).toMatchObject({ tekst: expect.stringContaining('uitgelogd') });
  server({ ...inzage(true), '/api/v1/casussen/C-1': [404, {}], '/api/v1/taken': [200, []], '/api/v1/woorden': [200, {}] });
  expect(await haalDossier('t')).toMatchObject({ tekst: 'U mag deze casus niet zien.' });
});

it('gives the casus and which of its tasks are mine', async () => {
  server({ ...inzage(true), '/api/v1/casussen/C-1': [200, proefcasus()], '/api/v1/taken': [200, [{ id: 't' }]], '/api/v1/woorden': [200, { gevaar: { GEEN: 'Geen' } }] });
  const inhoud = await haalDossier('t');
  expect(inhoud.soort === 'dossier' && [...inhoud.gelezen.mijn]).toEqual(['t']);
});
