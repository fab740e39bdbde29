import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Uitkomst } from './dienst';
import { Postbus, type Bericht } from './postbus';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const bericht = (sleutel: string): Bericht => ({ sleutel, opdracht: { methode: 'POST', pad: `/${sleutel}`, inhoud: {} }, punt: 'p1', laag: 'MET_ZORG', deel: 'inbreng', tekst: sleutel });

function bus(...antwoorden: Uitkomst['soort'][]) {
  const gestuurd: string[] = [];
  const geeindigd: string[] = [];
  const postbus = new Postbus(
    async (_, sleutel) => {
      gestuurd.push(sleutel);
      const soort = antwoorden.shift() ?? 'klaar';
      return (soort === 'geweigerd' ? { soort, uitleg: 'Nee.' } : { soort }) as Uitkomst;
    },
    { bijEinde: ({ sleutel }, { soort }) => geeindigd.push(`${sleutel} ${soort}`), bijStand: () => undefined },
  );
  return { postbus, gestuurd, geeindigd };
}

const rust = () => vi.advanceTimersByTimeAsync(0);

it('keeps what does not arrive, and sends it again with the same key, before what was written later', async () => {
  const { postbus, gestuurd, geeindigd } = bus('weg', 'weg');
  postbus.plaats(bericht('een'));
  await rust();
  postbus.plaats(bericht('twee'));
  await rust();
  expect(postbus.hapering).toBe('weg');
  expect(postbus.wachtend.map(({ sleutel }) => sleutel)).toEqual(['een', 'twee']);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(gestuurd).toEqual(['een', 'een', 'een', 'twee']);
  expect(geeindigd).toEqual(['een klaar', 'twee klaar']);
  expect(postbus.hapering).toBeUndefined();
});

it('sends nothing twice at once, however often it is told that the connection is back', async () => {
  const { postbus, gestuurd } = bus();
  postbus.plaats(bericht('een'));
  void postbus.verzend();
  await postbus.verzend();
  await rust();
  expect(gestuurd).toEqual(['een']);
});

it('does not let a refusal hold up the rest', async () => {
  const { postbus, geeindigd } = bus('geweigerd');
  postbus.plaats(bericht('een'));
  postbus.plaats(bericht('twee'));
  await rust();
  expect(geeindigd).toEqual(['een geweigerd', 'twee klaar']);
});

it('waits for who is signed out, because somebody else may be the next to sign in', async () => {
  const { postbus, gestuurd } = bus('uitgelogd');
  postbus.plaats(bericht('een'));
  await vi.advanceTimersByTimeAsync(600_000);
  expect(gestuurd).toEqual(['een']);
  await postbus.verzend();
  expect(gestuurd).toEqual(['een', 'een']);
});
