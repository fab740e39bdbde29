import { OMSCHRIJVING_MAX } from './controle';
import { BUITEN_REGIO, gemeentekeuzes, type Keuzelijsten, type Regio } from './keuzelijsten';
import { aankruisvakken, keuzelijst, onderdeel, tekstvak, tekstveld, vulKeuzelijst } from './velden';

const KIES = 'Maak een keuze';

export function situatie(lijsten: Keuzelijsten, bijRegio: (regio: Regio | undefined) => void = () => undefined): HTMLElement {
  const enige = lijsten.regios.length === 1 ? lijsten.regios[0] : undefined;
  const regio = keuzelijst(
    { pad: 'regio', label: 'Regio', verplicht: true, waarde: enige?.code },
    lijsten.regios.map(({ code, naam }) => ({ code, tekst: naam })),
    enige ? undefined : KIES,
  );
  const gemeente = keuzelijst(
    {
      pad: 'gemeente',
      label: 'Gemeente',
      uitleg: 'Waar is het signaal gezien? Weet u het niet, kies dan “Onbekend”.',
      verplicht: true,
    },
    gemeentekeuzes(enige),
    KIES,
  );
  const gemeenteNaam = tekstveld({ pad: 'gemeenteNaam', label: 'Naam van de gemeente', verplicht: true });
  toonAlleen(gemeenteNaam, false);
  gemeente.addEventListener('change', () =>
    toonAlleen(gemeenteNaam, besturing(gemeente).value === BUITEN_REGIO),
  );
  regio.addEventListener('change', () => {
    const gekozen = lijsten.regios.find(({ code }) => code === besturing(regio).value);
    vulKeuzelijst(besturing(gemeente), gemeentekeuzes(gekozen), KIES);
    toonAlleen(gemeenteNaam, false);
    bijRegio(gekozen);
  });
  return onderdeel(
    undefined,
    'Wat is er aan de hand?',
    tekstvak(
      {
        pad: 'omschrijving',
        label: 'Vertel wat u ziet, hoort of vermoedt',
        uitleg:
          'Bijvoorbeeld: wat is er gebeurd, waar en wanneer? Wat valt u op? Een paar zinnen is al genoeg.',
        verplicht: true,
      },
      OMSCHRIJVING_MAX,
    ),
    regio,
    gemeente,
    gemeenteNaam,
    keuzelijst(
      { pad: 'meldersoort', label: 'Waar meldt u vandaan?', verplicht: true },
      lijsten.meldersoorten,
      KIES,
    ),
    aankruisvakken(
      {
        pad: 'vormen',
        label: 'Om welke vorm van uitbuiting kan het gaan?',
        uitleg:
          'U mag meer dan één vorm aankruisen. Weet u het niet? Kruis dan “Onbekend” aan of sla de vraag over.',
      },
      lijsten.vormen,
    ),
  );
}

/** A hidden field is disabled too, so that what was typed in it before is not sent. */
export function toonAlleen(blok: HTMLElement, zichtbaar: boolean): void {
  blok.hidden = !zichtbaar;
  for (const veld of blok.querySelectorAll<HTMLInputElement>('input, select, textarea'))
    veld.disabled = !zichtbaar;
}

function besturing(veld: HTMLElement): HTMLSelectElement {
  return veld.querySelector('select') as HTMLSelectElement;
}
