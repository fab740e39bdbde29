import { expect, it } from 'vitest';
import { watIsNieuw } from './nieuws';
import { proefbesluit, proefpunt, proefzitting, WOORDEN, zonderMij } from './proefzitting';
import type { Zitting } from './zitting';

const nieuws = (was: Zitting, wordt: Zitting) => watIsNieuw(was, wordt, 'p1', WOORDEN);

it('tells of another layer and another item', () => {
  expect(nieuws(proefzitting(), proefzitting({ laag: 'ZONDER_ZORG', agendapunt: 'p2' }))).toBe('Deel 2 · Zonder zorgpartners. Nu aan tafel: punt 2, C-twente-2026-000002.');
});

it('tells once that a part is without you, and who is back where the table is', () => {
  expect(nieuws(proefzitting(), zonderMij())).toBe('Dit deel is zonder u.');
  expect(nieuws(zonderMij(), zonderMij({ versie: 9 }))).toBe('');
  expect(nieuws(zonderMij(), proefzitting())).toContain('Nu aan tafel: punt 1');
});

it('counts what is new at the item on the screen, of this layer only', () => {
  const besluiten = [proefbesluit(), proefbesluit({ id: 'b2', laag: 'ZONDER_ZORG' })];
  expect(nieuws(proefzitting(), proefzitting({ punten: [proefpunt({ besluiten })] }))).toBe('Nieuw bij dit punt: 1 besluit.');
  expect(nieuws(proefzitting(), proefzitting({ punten: [proefpunt(), proefpunt({ id: 'p2', besluiten })] }))).toBe('');
});

it('tells that the session is open or over', () => {
  expect(nieuws(proefzitting({ stand: 'GEPLAND' }), proefzitting())).toBe('De zitting is geopend.');
  expect(nieuws(proefzitting(), proefzitting({ stand: 'VERSLAG' }))).toBe('De zitting is gesloten.');
});
