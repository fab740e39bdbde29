import { h, type JSX } from 'preact';
import { alinea, deel, tabelvak } from '../casus/stukken';
import { tijdstip } from '../casus/woorden';
import type { Wijziging } from './dienst';

const SOORTEN: Record<string, string> = { gidspartner: 'Partner', convenant: 'Convenant', rolhouder: 'Rol', piketdienst: 'Dienst', tafel: 'Tafel', tafeluitzondering: 'Losse dag van een tafel' };
const HANDELINGEN: Record<string, string> = { TOEGEVOEGD: 'toegevoegd', GEWIJZIGD: 'gewijzigd', VERWIJDERD: 'verwijderd' };

/** Who changed what, newest first. */
export function geschiedenis(wijzigingen: Wijziging[] | undefined, accounts: Record<string, string>, bijOpenen: () => void): JSX.Element {
  const wie = (door: string) => (door === 'systeem' ? 'Meldroute zelf' : (accounts[door] ?? door));
  return deel(
    'geschiedenis',
    'Geschiedenis',
    wijzigingen === undefined
      ? h('button', { type: 'button', class: 'utrecht-button utrecht-button--secondary-action', onClick: bijOpenen }, 'Laatste wijzigingen tonen')
      : wijzigingen.length === 0
        ? alinea('Er is nog niets gewijzigd.')
        : tabelvak(
            'Laatste wijzigingen',
            ['Wanneer', 'Wie', 'Wat', 'Was', 'Is nu'],
            wijzigingen.map((een) => ({
              sleutel: String(een.id),
              cellen: [
                tijdstip(een.tijdstip),
                wie(een.door),
                `${SOORTEN[een.soort] ?? een.soort} ${een.wat} ${HANDELINGEN[een.handeling] ?? een.handeling}`,
                lijst(een.velden.map(({ naam, was }) => was !== undefined && `${veldnaam(naam)}: ${was}`)),
                lijst(een.velden.map(({ naam, wordt }) => wordt !== undefined && `${veldnaam(naam)}: ${wordt}`)),
              ],
            })),
          ),
  );
}

const veldnaam = (naam: string) => naam.replaceAll('_', ' ');

function lijst(regels: (string | false)[]): JSX.Element {
  return h(
    'span',
    null,
    regels.filter(Boolean).map((regel) => h('span', { class: 'gids__veld', key: regel }, regel)),
  );
}
