import { expect, test } from 'vitest';
import { gemeentekeuzes, signaalgroepen } from './keuzelijsten';

test('groups signals by form, general ones first, and shows no empty group', () => {
  const groepen = signaalgroepen({
    vormen: [
      { code: 'SEKSUEEL', tekst: 'Seksuele uitbuiting' },
      { code: 'ARBEID', tekst: 'Arbeidsuitbuiting' },
      { code: 'ONBEKEND', tekst: 'Onbekend' },
    ],
    signalen: [
      { code: 'PASPOORT', tekst: 'Heeft geen paspoort', vorm: 'ARBEID' },
      { code: 'ANGST', tekst: 'Is bang' },
      { code: 'STIL', tekst: 'Praat niet', vorm: 'ONBEKEND' },
    ],
  });
  expect(groepen.map(({ naam, signalen }) => [naam, signalen.map(({ code }) => code)])).toEqual([
    ['Algemeen', ['ANGST', 'STIL']],
    ['Arbeidsuitbuiting', ['PASPOORT']],
  ]);
});

test('always offers a municipality outside the region and an unknown one', () => {
  const codes = gemeentekeuzes({ code: 'twente', naam: 'Twente', gemeenten: ['Enschede'] }).map(
    ({ code }) => code,
  );
  expect(codes).toEqual(['Enschede', 'BUITEN_REGIO', 'ONBEKEND']);
  expect(gemeentekeuzes(undefined)).toHaveLength(2);
});
