import { expect, it } from 'vitest';
import type { Cijfertabel } from './cijfers';
import { aandeel, aantal, celOp, opVolgorde, opsomming, optelling, som, totaal, uitlegVerborgen, vergeleken, waarde } from './getallen';
import { jaren, vandaag } from './jaren';
import { over } from './tabellen';

const as = (uitsplitsing: string, ...codes: string[]) => ({ uitsplitsing, naam: uitsplitsing, waarden: codes.map((code) => ({ code, tekst: code })) });
const cel = (aantal: number | undefined, ...plek: string[]) => (aantal === undefined ? { plek } : { plek, aantal });
const tabel = (assen: Cijfertabel['assen'], cellen: Cijfertabel['cellen']): Cijfertabel => ({ code: 't', titel: 'T', eenheid: 'MELDING', assen, cellen });

it('never shows a hidden number as none', () => {
  expect(aantal(undefined, 5)).toBe('minder dan 5 of verborgen');
  expect(aantal(undefined, 10)).toBe('minder dan 10 of verborgen');
  expect(aantal(0)).toBe('0');
  expect(aantal(1234)).toBe('1.234');
  expect(uitlegVerborgen(10)).toContain('1 tot en met 9');
});

it('hides a total of which a part is hidden, unless the total itself was published', () => {
  const deels = tabel([as('VORM', 'A', 'B')], [cel(7, 'A'), cel(undefined, 'B')]);
  expect(totaal(deels)).toBeUndefined();
  expect(totaal({ ...deels, totaal: 9 })).toBe(9);
  expect(som(deels, ([vorm]) => vorm === 'A')).toBe(7);
  expect(celOp(deels, 'B')).toBeUndefined();
});

it('uses the sums that a publication keeps visible where cells are hidden', () => {
  const kruis: Cijfertabel = { ...tabel([as('VORM', 'A', 'B'), as('UITKOMST', 'X', 'Y')], [cel(undefined, 'A', 'X'), cel(undefined, 'A', 'Y'), cel(4, 'B', 'X'), cel(6, 'B', 'Y')]), totalen: [cel(20, 'A', 'TOTAAL'), cel(undefined, 'TOTAAL', 'X'), cel(30, 'TOTAAL', 'TOTAAL')] };
  expect(optelling(kruis, 'A')).toBe(20);
  expect(optelling(kruis, 'B')).toBe(10);
  expect(optelling(kruis, undefined, 'X')).toBeUndefined();
  expect(totaal(kruis)).toBe(30);
});

it('adds up the other side of a table, because each unit counts once, and hides a sum with a hidden part', () => {
  const kruis = tabel([as('VORM', 'A', 'B'), as('UITKOMST', 'X', 'Y')], [cel(1, 'A', 'X'), cel(2, 'A', 'Y'), cel(undefined, 'B', 'X'), cel(4, 'B', 'Y')]);
  const vorm = over([kruis], 'MELDING', 'VORM')!;
  expect(vorm.cellen).toEqual([{ plek: ['A'], aantal: 3 }, { plek: ['B'] }]);
  expect(over([kruis], 'CASUS', 'VORM')).toBeUndefined();
  const eenAs = tabel([as('VORM', 'A')], [cel(3, 'A')]);
  expect(over([kruis, eenAs], 'MELDING', 'VORM')).toBe(eenAs);
});

it('lays names from many to few, with what is no real answer last, and leaves an order that means something', () => {
  const gemeenten = tabel([as('GEMEENTE', 'Almelo', 'ONBEKEND', 'Enschede', 'Borne')], [cel(2, 'Almelo'), cel(90, 'ONBEKEND'), cel(8, 'Enschede'), cel(undefined, 'Borne')]);
  expect(opVolgorde(gemeenten).assen[0]!.waarden.map(({ code }) => code)).toEqual(['Enschede', 'Almelo', 'Borne', 'ONBEKEND']);
  const maanden = tabel([as('MAAND', '01', '02')], [cel(1, '01'), cel(9, '02')]);
  expect(opVolgorde(maanden).assen[0]!.waarden.map(({ code }) => code)).toEqual(['01', '02']);
});

it('tells a share only of enough', () => {
  expect(aandeel(3, 9)).toBe('');
  expect(aandeel(1, 300)).toBe('minder dan 1%');
  expect(aandeel(0, 300)).toBe('0%');
  expect(aandeel(undefined, 300)).toBe('');
});

it('lays two years beside each other in a sentence', () => {
  expect(vergeleken(67, 51, 2022)).toBe('Dat zijn er 16 (31%) meer dan in 2022: toen 51.');
  expect(vergeleken(3, 5, 2022)).toBe('Dat zijn er 2 minder dan in 2022: toen 5.');
  expect(vergeleken(5, 5, 2022)).toBe('Dat zijn er evenveel als in 2022.');
});

it('says a value as people do', () => {
  expect(waarde({ waarde: 41.24, eenheid: 'PROCENT' })).toBe('41,2%');
  expect(waarde({ waarde: 1, eenheid: 'DAGEN' })).toBe('1 dag');
  expect(waarde({ waarde: 42, eenheid: 'MINUTEN' })).toBe('42 minuten');
  expect(waarde({ waarde: 150, eenheid: 'MINUTEN' })).toBe('2,5 uur');
  expect(waarde({ eenheid: 'PROCENT' })).toBeUndefined();
  expect(opsomming(['a', 'b', 'c'])).toBe('a, b en c');
});

it('knows what year it is in the Netherlands', () => {
  expect(vandaag(new Date('2026-12-31T23:30:00Z'))).toEqual({ jaar: 2027, maand: 1 });
  expect(jaren(2026, 2012)).toContain(2012);
  expect(jaren(2026, 2026)[0]).toBe(2026);
});
