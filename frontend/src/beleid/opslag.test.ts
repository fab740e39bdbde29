import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Uitkomst } from './dienst';
import { Opslag, opslagtekst, type Opslagstand } from './opslag';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function proef(antwoord: (versie: number) => Uitkomst<{ versie: number }>) {
  const gestuurd: [string, number][] = [];
  const standen: Opslagstand[] = [];
  let tekst = 'eerste';
  const opslag = new Opslag(
    1,
    async () => tekst,
    async (inhoud, versie) => {
      gestuurd.push([inhoud, versie]);
      return antwoord(versie);
    },
    { bijStand: (stand) => standen.push(stand), bijInhoud: () => undefined },
  );
  return { opslag, gestuurd, laatste: () => standen.at(-1)!, typ: (nieuw: string) => ((tekst = nieuw), opslag.wijzig()) };
}

it('stores once, when the typing pauses, and tells when', async () => {
  vi.setSystemTime(new Date('2026-03-02T09:42:00Z'));
  const { typ, gestuurd, laatste } = proef((versie) => ({ soort: 'klaar', inhoud: { versie: versie + 1 } }));
  typ('a');
  await vi.advanceTimersByTimeAsync(300);
  typ('ab');
  await vi.advanceTimersByTimeAsync(900);
  expect(gestuurd).toEqual([['ab', 1]]);
  expect(opslagtekst(laatste())).toBe('Opgeslagen om 10:42.');
  typ('abc');
  await vi.advanceTimersByTimeAsync(900);
  expect(gestuurd[1]).toEqual(['abc', 2]);
});

it('does not overwrite a colleague, until the reader chooses', async () => {
  let botst = true;
  const { opslag, typ, gestuurd, laatste } = proef((versie) => (botst ? { soort: 'ouder', uitleg: 'ouder', nieuwste: { inhoud: 'ander', versie: 7, door: 'collega' } } : { soort: 'klaar', inhoud: { versie: versie + 1 } }));
  typ('mijn');
  await vi.advanceTimersByTimeAsync(900);
  expect(laatste().soort).toBe('ingehaald');
  typ('mijn tweede');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(gestuurd).toHaveLength(1);
  botst = false;
  opslag.vervang({ inhoud: 'ander', versie: 7 });
  await vi.advanceTimersByTimeAsync(900);
  expect(gestuurd.at(-1)).toEqual(['mijn tweede', 7]);
  expect(opslag.isKlaar).toBe(true);
});

it('tries again without a connection, and not when the server refuses', async () => {
  const antwoorden: Uitkomst<{ versie: number }>[] = [{ soort: 'mislukt', uitleg: 'Geen verbinding.' }, { soort: 'klaar', inhoud: { versie: 2 } }, { soort: 'fouten', fouten: [{ veld: 'inhoud', melding: 'Dit is geen tabel.' }], uitleg: '' }];
  const { typ, gestuurd, laatste } = proef(() => antwoorden.shift()!);
  typ('a');
  await vi.advanceTimersByTimeAsync(7_000);
  expect(gestuurd).toHaveLength(2);
  typ('b');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(gestuurd).toHaveLength(3);
  expect(opslagtekst(laatste())).toBe('Nog niet opgeslagen. Dit is geen tabel.');
});
