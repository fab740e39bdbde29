import { expect, it } from 'vitest';
import { beeldVan, inWoorden, regels } from './beeld';
import type { Cijfertabel } from './cijfers';
import { VULLINGEN } from './patronen';

const as = (uitsplitsing: string, ...codes: string[]) => ({ uitsplitsing, naam: uitsplitsing, waarden: codes.map((code) => ({ code, tekst: code.toLowerCase() })) });
const tabel = (assen: Cijfertabel['assen'], aantal: (plek: string[]) => number | undefined): Cijfertabel => {
  const plekken = assen.reduce<string[][]>((tot, een) => tot.flatMap((plek) => een.waarden.map(({ code }) => [...plek, code])), [[]]);
  return { code: 't', titel: 'T', eenheid: 'MELDING', assen, cellen: plekken.map((plek) => ({ plek, ...(aantal(plek) === undefined ? {} : { aantal: aantal(plek)! }) })) };
};

it('draws the year before beside this one, and keeps a hidden number apart from none', () => {
  const nu = tabel([as('VORM', 'A', 'B')], ([code]) => (code === 'A' ? undefined : 0));
  const toen = tabel([as('VORM', 'A', 'B')], () => 3);
  expect(beeldVan(nu, { jaar: 2025, tabel: toen }, 2026)).toEqual({ namen: ['a', 'b'], gestapeld: false, liggend: true, reeksen: [{ naam: '2026', waarden: [undefined, 0] }, { naam: '2025', waarden: [3, 3], vergelijk: true }] });
});

it('puts the side with the fewest answers in the bars, and leaves out answers that nobody gave', () => {
  const kruis = tabel([as('VORM', 'A', 'B'), as('GEMEENTE', 'X', 'Y', 'Z', 'W')], ([vorm, gemeente]) => (gemeente === 'Z' ? 0 : vorm === 'A' ? 1 : 2));
  const beeld = beeldVan(kruis)!;
  expect(beeld.namen).toEqual(['x', 'y', 'w']);
  expect(beeld.reeksen).toEqual([{ naam: 'a', waarden: [1, 1, 1] }, { naam: 'b', waarden: [2, 2, 2] }]);
});

it('draws nothing that cannot be told apart; the table tells it', () => {
  const veel = Array.from({ length: 9 }, (_, nummer) => `C${nummer}`);
  expect(beeldVan(tabel([as('SECTOR', ...veel), as('PARTNER', ...veel)], () => 1))).toBeUndefined();
  expect(beeldVan(tabel([as('VORM', 'A'), as('GEMEENTE', 'B')], () => 0))).toBeUndefined();
});

it('has a pattern and a contrast of 3 to 1 for each part of a bar', () => {
  const licht = (kleur: string) => {
    const [r, g, b] = [1, 3, 5].map((van) => Number.parseInt(kleur.slice(van, van + 2), 16) / 255).map((deel) => (deel <= 0.04045 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4)) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  for (const { kleur } of VULLINGEN) expect(1.05 / (licht(kleur) + 0.05), kleur).toBeGreaterThan(3);
  expect(new Set(VULLINGEN.map(({ lijnen }) => lijnen)).size).toBe(VULLINGEN.length);
});

it('says in words what the drawing shows', () => {
  const beeld = beeldVan(tabel([as('VORM', 'A', 'B')], () => 1), undefined, 2026)!;
  expect(inWoorden('Meldingen', beeld)).toBe('Staafdiagram: Meldingen. 2 staven. Dezelfde getallen staan in de tabel.');
  expect(regels('Opsporing door politie of Arbeidsinspectie')).toEqual(['Opsporing door politie of', 'Arbeidsinspectie']);
});
