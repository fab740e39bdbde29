import { expect, test } from 'vitest';
import { controleer } from './controle';
import { meldingUit } from './melding';

const volledig: [string, string][] = [
  ['regio', 'twente'],
  ['gemeente', 'Enschede'],
  ['meldersoort', 'ZORGINSTELLING'],
  ['omschrijving', 'Een meisje zegt dat zij geld moet afgeven.'],
];

const velden = (...extra: [string, string][]) =>
  controleer(meldingUit([...extra, ...volledig])).map(({ veld }) => veld);

test('asks for nothing more than region, municipality, reporter and a description', () => {
  expect(velden()).toEqual([]);
  expect(controleer(meldingUit([])).map(({ veld }) => veld)).toEqual([
    'regio',
    'gemeente',
    'meldersoort',
    'omschrijving',
  ]);
});

test('asks for the name of a municipality outside the region', () => {
  expect(velden(['gemeente', 'BUITEN_REGIO'])).toEqual(['gemeenteNaam']);
});

test('wants a description of 10 to 20,000 characters', () => {
  expect(velden(['omschrijving', 'te kort'])).toEqual(['omschrijving']);
  expect(velden(['omschrijving', 'x'.repeat(20_000)])).toEqual([]);
  expect(velden(['omschrijving', 'x'.repeat(20_001)])).toEqual(['omschrijving']);
});

test('points at the half of an identifier that is missing', () => {
  expect(velden(['kenmerken[0].soort', 'TELEFOON'], ['kenmerken[0].waarde', ''])).toEqual([
    'kenmerken[0].waarde',
  ]);
});
