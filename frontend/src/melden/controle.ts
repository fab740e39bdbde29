import type { Fout } from './fouten';
import { BUITEN_REGIO } from './keuzelijsten';
import type { Melding } from './melding';

export const OMSCHRIJVING_MIN = 10;
export const OMSCHRIJVING_MAX = 20_000;

/** Spares the reporter a round trip for the obvious; the server checks everything and decides. */
export function controleer(melding: Melding): Fout[] {
  const fouten: Fout[] = [];
  const eis = (goed: boolean, veld: string, tekst: string) => {
    if (!goed) fouten.push({ veld, melding: tekst });
  };
  eis(!!melding.regio, 'regio', 'Kies een regio.');
  eis(!!melding.gemeente, 'gemeente', 'Kies een gemeente. Weet u het niet? Kies dan “Onbekend”.');
  eis(
    melding.gemeente !== BUITEN_REGIO || !!melding.gemeenteNaam,
    'gemeenteNaam',
    'Vul de naam van de gemeente in.',
  );
  eis(!!melding.meldersoort, 'meldersoort', 'Kies waar u vandaan meldt.');
  const lengte = melding.omschrijving?.length ?? 0;
  eis(
    lengte >= OMSCHRIJVING_MIN,
    'omschrijving',
    `Vertel in minstens ${OMSCHRIJVING_MIN} tekens wat u ziet of hoort.`,
  );
  eis(lengte <= OMSCHRIJVING_MAX, 'omschrijving', 'De tekst is te lang. Gebruik hoogstens 20.000 tekens.');
  melding.kenmerken?.forEach((kenmerk, nummer) => {
    eis(!!kenmerk['soort'], `kenmerken[${nummer}].soort`, 'Kies wat voor gegeven dit is.');
    eis(!!kenmerk['waarde'], `kenmerken[${nummer}].waarde`, 'Vul dit veld in of verwijder dit gegeven.');
  });
  return fouten;
}
