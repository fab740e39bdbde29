import { describe, expect, it } from 'vitest';
import { uitkomst } from './dienst';
import { meldformulier } from './melden';
import { weergave } from './volgen';
import { controleer, foutenVan, meldingUit } from './melding';

function velden(gegevens: Record<string, string>): FormData {
  const formulier = new FormData();
  for (const [naam, waarde] of Object.entries(gegevens)) formulier.append(naam, waarde);
  return formulier;
}

const GENOEG = { overMij: 'NEE', gemeente: 'twente/Hengelo', omschrijving: 'Twaalf mensen in een huis.' };

const fouten = (gegevens: Record<string, string>) => {
  const gevuld = velden(gegevens);
  return controleer(meldingUit(gevuld, 'nl'), gevuld).map(({ veld }) => veld);
};

describe('what is sent', () => {
  it('holds what was filled in and nothing that was not', () => {
    expect(meldingUit(velden(GENOEG), 'ro')).toEqual({
      taal: 'ro',
      regio: 'twente',
      gemeente: 'Hengelo',
      overMij: false,
      omschrijving: 'Twaalf mensen in een huis.',
      gevaar: {},
    });
  });

  it('names no region for who does not know the municipality', () => {
    expect(meldingUit(velden({ gemeente: 'ONBEKEND' }), 'nl')).toMatchObject({ gemeente: 'ONBEKEND' });
    expect(meldingUit(velden({ gemeente: 'ONBEKEND' }), 'nl').regio).toBeUndefined();
    expect(meldingUit(velden({ gemeente: 'twente/ONBEKEND' }), 'nl')).toMatchObject({ regio: 'twente', gemeente: 'ONBEKEND' });
  });

  it('leaves behind the phone number of who chose to stay unknown after all', () => {
    const ja = { ...GENOEG, contact: 'JA', 'contact.telefoon': '06 00000098' };
    expect(meldingUit(velden(ja), 'nl').contact).toEqual({ telefoon: '06 00000098' });
    expect(meldingUit(velden({ ...ja, contact: 'NEE' }), 'nl').contact).toBeUndefined();
  });

  it('turns the question about age into a code', () => {
    expect(meldingUit(velden({ ...GENOEG, leeftijd: 'JA' }), 'nl').leeftijd).toBe('MINDERJARIG');
  });
});

describe('what is seen here already', () => {
  it('is what is missing', () => {
    expect(fouten({})).toEqual(['overMij', 'omschrijving', 'gemeente']);
    expect(fouten(GENOEG)).toEqual([]);
    expect(fouten({ ...GENOEG, gemeente: 'BUITEN_REGIO' })).toEqual(['gemeenteNaam']);
    expect(fouten({ ...GENOEG, contact: 'JA' })).toEqual(['contact.telefoon']);
    expect(fouten({ ...GENOEG, contact: 'JA', 'contact.email': 'a@b.example', 'contact.van': '12:00', 'contact.tot': '09:00' })).toEqual([
      'contact.tot',
    ]);
  });

  it('and what the server refused is told in the language of the page', () => {
    const melding = meldingUit(velden(GENOEG), 'nl');
    expect(foutenVan(['contact.email', 'omschrijving'], melding)).toEqual([
      { veld: 'contact.email', tekst: 'foutEmail' },
      { veld: 'omschrijving', tekst: 'foutVeld' },
    ]);
  });
});

describe('the answer', () => {
  it('is unsure when the report may have come in', () => {
    expect(uitkomst(201, { volgcode: 'x' })).toEqual({ soort: 'goed', inhoud: { volgcode: 'x' } });
    expect(uitkomst(409, {}).soort).toBe('afgerond');
    expect(uitkomst(500, {}).soort).toBe('onzeker');
    expect(uitkomst(429, {}).soort).toBe('teVaak');
    expect(uitkomst(404, {}).soort).toBe('onbekend');
    expect(uitkomst(422, { fouten: [{ veld: 'plek', melding: 'Fout' }] })).toEqual({ soort: 'fouten', velden: ['plek'] });
  });
});

describe('the form', () => {
  it('asks about danger first, offers nothing that was typed before, and puts the focus on what is wrong', () => {
    document.body.replaceChildren(meldformulier([{ code: 'twente', naam: 'Twente', gemeenten: ['Hengelo'] }], () => undefined));
    const formulier = document.querySelector('form');
    expect(formulier?.querySelector('input')?.name).toBe('gevaar.levensbedreigend');
    for (const veld of document.querySelectorAll('form input, form textarea, form select')) expect(veld.getAttribute('autocomplete')).toBe('off');
    formulier?.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(document.activeElement?.textContent).toContain('Nog niet verstuurd');
    expect(document.querySelector('[name="omschrijving"]')?.getAttribute('aria-invalid')).toBe('true');
  });
});

describe('what the code tells', () => {
  it('is a word, and fixed sentences beside the question of staff', () => {
    expect(weergave({ stand: 'ONTVANGEN' }).textContent).toBe('OntvangenEr is nu geen bericht voor u.');
    expect(weergave({ stand: 'IN_BEHANDELING', vraag: 'Klopt de straat?', bericht: 'NOG_BEZIG' }).textContent).toBe(
      'In behandelingBericht voor uWij werken nog aan uw melding.Wij hebben een vraag voor uKlopt de straat?',
    );
    expect(weergave({ stand: 'AFGEROND', bericht: 'ONTVANGST_EN_VERVOLG' }).textContent).toContain('er iets mee gedaan');
  });
});
