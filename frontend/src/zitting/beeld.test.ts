import { expect, it } from 'vitest';
import { beeldVan, buur, deelnaam, genodigden, perLaag, schrijflaag, watBlijft } from './beeld';
import { OPVANG, POLITIE, proefpunt, proefzitting, zonderMij } from './proefzitting';

it('keeps nothing of an answer for who sits out this part, not even what they may hear at other times', () => {
  const blijft = watBlijft(zonderMij({ punten: [proefpunt({ toelichting: 'Geheim.', lagen: ['MET_ZORG'] })] }));
  expect(beeldVan(blijft)).toBe('ZONDER_U');
  expect(JSON.stringify(blijft)).not.toContain('Geheim.');
  expect(blijft.punten).toEqual([]);
});

it('takes a member out of the room when the item or the layer is not theirs, also if the server does not say so', () => {
  const mijn = { mijnRol: 'LID', punten: [proefpunt({ lagen: ['MET_ZORG'] })] } as const;
  expect(beeldVan(proefzitting({ ...mijn, punten: [...mijn.punten], laag: 'ZONDER_ZORG' }))).toBe('ZONDER_U');
  expect(beeldVan(proefzitting({ ...mijn, punten: [...mijn.punten], laag: 'ZONDER_ZORG', agendapunt: undefined }))).toBe('ZONDER_U');
  expect(beeldVan(proefzitting({ ...mijn, punten: [...mijn.punten], agendapunt: 'een-ander' }))).toBe('ZONDER_U');
  expect(beeldVan(proefzitting({ ...mijn, punten: [...mijn.punten] }))).toBe('BEZIG');
});

it('lets who leads a table without items see the room, because they have to begin somewhere', () => {
  expect(beeldVan(proefzitting({ agendapunt: undefined, punten: [] }))).toBe('BEZIG');
});

it('counts the parts of a table, and does not when there is one', () => {
  const woord = (code: string) => code.toLowerCase();
  expect(deelnaam({ lagen: ['MET_ZORG', 'ZONDER_ZORG'] }, 'ZONDER_ZORG', woord)).toBe('Deel 2 · zonder_zorg');
  expect(deelnaam({ lagen: ['ALLEN'] }, 'ALLEN', woord)).toBe('allen');
});

it('writes only in the layer of the room, when that is theirs for this item', () => {
  expect(schrijflaag(proefzitting(), proefpunt())).toBe('MET_ZORG');
  expect(schrijflaag(proefzitting({ laag: 'ZONDER_ZORG' }), proefpunt({ lagen: ['MET_ZORG'] }))).toBeUndefined();
});

it('keeps what was said in another part apart', () => {
  const regels = [{ laag: 'MET_ZORG' }, { laag: 'ZONDER_ZORG' }];
  expect(perLaag(regels, 'MET_ZORG')).toEqual({ nu: [{ laag: 'MET_ZORG' }], elders: [{ laag: 'ZONDER_ZORG' }] });
});

it('goes from item to item in the order of the agenda, and past what was taken off it', () => {
  const punten = [proefpunt({ id: 'c', volgorde: 3 }), proefpunt({ id: 'a', volgorde: 1 }), proefpunt({ id: 'b', volgorde: 2, stand: 'AFGEVOERD' })];
  expect(buur(proefzitting({ punten, agendapunt: 'a' }), 1)?.id).toBe('c');
  expect(buur(proefzitting({ punten, agendapunt: 'c' }), 1)).toBeUndefined();
  expect(buur(proefzitting({ punten, agendapunt: undefined }), 1)?.id).toBe('a');
});

it('asks per item who may be in the room, because a new partner does not open older items', () => {
  const zitting = proefzitting();
  expect(genodigden(zitting, proefpunt({ genodigden: { MET_ZORG: [OPVANG.groep] } }), 'MET_ZORG')).toEqual([OPVANG]);
  expect(genodigden(zitting, proefpunt(), 'ZONDER_ZORG')).not.toContain(OPVANG);
  expect(genodigden(zitting, undefined, 'ZONDER_ZORG')).toContain(POLITIE);
});
