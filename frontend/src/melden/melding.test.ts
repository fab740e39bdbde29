import { describe, expect, test } from 'vitest';
import { meldingUit } from './melding';

const ingevuld = (...velden: [string, string][]) => {
  const gegevens = new FormData();
  for (const [pad, waarde] of velden) gegevens.append(pad, waarde);
  return JSON.parse(JSON.stringify(meldingUit(gegevens)));
};

describe('the request made from the form', () => {
  test('reads every open question as unknown and leaves every empty field out', () => {
    expect(ingevuld(['omschrijving', ''], ['sector', ''], ['melder.naam', '   '])).toEqual({
      gevaar: {
        levensbedreigend: 'ONBEKEND',
        fysiekGevaarDreigt: 'ONBEKEND',
        veiligheidKomendeDagenGeborgd: 'ONBEKEND',
        directeBeschermingNodig: 'ONBEKEND',
      },
      vormen: ['ONBEKEND'],
      melder: {
        anoniem: false,
        afgeschermd: false,
        bronvermeldingToegestaan: false,
        veiligContact: 'ONBEKEND',
      },
    });
  });

  test('takes over what was filled in, trimmed', () => {
    const melding = ingevuld(
      ['gevaar.levensbedreigend', 'JA'],
      ['regio', 'twente'],
      ['gemeente', 'Enschede'],
      ['meldersoort', 'GEMEENTE'],
      ['omschrijving', '  Tien mensen slapen in een loods.\n'],
      ['vormen', 'ARBEID'],
      ['vormen', 'CRIMINEEL'],
      ['melder.anoniem', 'true'],
    );
    expect(melding).toMatchObject({
      regio: 'twente',
      gemeente: 'Enschede',
      meldersoort: 'GEMEENTE',
      omschrijving: 'Tien mensen slapen in een loods.',
      vormen: ['ARBEID', 'CRIMINEEL'],
      melder: { anoniem: true },
    });
    expect(melding.gevaar.levensbedreigend).toBe('JA');
  });

  test('names a municipality outside the region only when that was chosen', () => {
    expect(ingevuld(['gemeente', 'BUITEN_REGIO'], ['gemeenteNaam', 'Zwolle'])).toMatchObject({
      gemeenteNaam: 'Zwolle',
    });
    expect(ingevuld(['gemeente', 'Enschede'], ['gemeenteNaam', 'Zwolle'])).not.toHaveProperty('gemeenteNaam');
  });

  test('mentions a signal once, though several forms list it', () => {
    expect(ingevuld(['signalen', 'A'], ['signalen', 'B'], ['signalen', 'A']).signalen).toEqual(['A', 'B']);
  });

  test('keeps rows in their place, the empty ones too', () => {
    const { slachtoffers, kenmerken } = ingevuld(
      ['slachtoffers[0].naam', ''],
      ['slachtoffers[1].naam', 'Voorbeeld'],
      ['slachtoffers[1].geslacht', 'VROUW'],
      ['kenmerken[0].soort', 'KENTEKEN'],
      ['kenmerken[0].waarde', 'AB-12-CD'],
    );
    expect(slachtoffers).toEqual([{}, { naam: 'Voorbeeld', geslacht: 'VROUW' }]);
    expect(kenmerken).toEqual([{ soort: 'KENTEKEN', waarde: 'AB-12-CD' }]);
  });
});
