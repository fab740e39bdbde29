import { expect, test } from 'vitest';
import { plaatsVan, probleemUit } from './fouten';

const plaatsen = new Set([
  'vormen',
  'slachtoffers',
  'slachtoffers[0]',
  'slachtoffers[0].naam',
  'melder',
  'melder.email',
]);

test.each([
  ['the field itself', 'slachtoffers[0].naam', 'slachtoffers[0].naam'],
  ['a field of the reporter', 'melder.email', 'melder.email'],
  ['one code in a list', 'vormen[2]', 'vormen'],
  ['a field that the row does not show', 'slachtoffers[0].bsn', 'slachtoffers[0]'],
  ['a row that is not there', 'slachtoffers[199].naam', 'slachtoffers'],
  ['a field that is hidden', 'melder.telefoon', 'melder'],
  ['a field that the form does not have', 'ontvangenOp', undefined],
  ['no field at all', '', undefined],
])('finds the place for %s', (_, veld, plaats) => {
  expect(plaatsVan(veld, plaatsen)).toBe(plaats);
});

test('reads a problem and skips what is not a fault', () => {
  const fout = { veld: 'omschrijving', melding: 'Vul dit veld in.' };
  expect(probleemUit({ detail: 'Er klopt iets niet.', fouten: [fout, null, { veld: 3 }] })).toEqual({
    detail: 'Er klopt iets niet.',
    fouten: [fout],
  });
  expect(probleemUit(undefined)).toEqual({ fouten: [] });
});
